package io.greenloop.workspace;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;

/** A job's repository as another process serves it over smart HTTP. */
final class HttpOrigin implements Origin {

    private static final int IDLE_SECONDS = 60;
    private static final RefSpec ALL = new RefSpec("+" + JobRepository.REFS + "*:" + JobRepository.REFS + "*");

    private final WorkspaceLocation.Remote remote;
    private final String jobId;
    private final Patience patience;

    HttpOrigin(WorkspaceLocation.Remote remote, String jobId) {
        this.remote = remote;
        this.jobId = jobId;
        this.patience = new Patience(remote.patience());
    }

    @Override
    public boolean fetch(Repository repository) {
        try {
            patience.with(() -> {
                try (Transport transport = transport(repository)) {
                    return transport.fetch(NullProgressMonitor.INSTANCE, List.of(ALL));
                }
            });
            return true;
        } catch (NoRemoteRepositoryException none) {
            throw new UnknownObject("there is no workspace of job %s where it should be served".formatted(jobId));
        } catch (IOException | URISyntaxException trouble) {
            throw new WorkspaceUnavailable("the workspace of job %s cannot be fetched".formatted(jobId), trouble);
        }
    }

    @Override
    public void push(Repository repository, String ref, ObjectId id) {
        try {
            requireDone(patience.with(() -> {
                try (Transport transport = transport(repository)) {
                    // Made anew for each try: an update says how its own push went. Pushing again what arrived is no
                    // change.
                    var update = new RemoteRefUpdate(repository, id.name(), id, ref, false, null, null);
                    transport.push(NullProgressMonitor.INSTANCE, List.of(update));
                    return update;
                }
            }));
        } catch (NoRemoteRepositoryException none) {
            throw new UnknownObject("there is no workspace of job %s where it should be served".formatted(jobId));
        } catch (IOException | URISyntaxException trouble) {
            throw new WorkspaceUnavailable("the workspace of job %s cannot be pushed".formatted(jobId), trouble);
        }
    }

    private void requireDone(RemoteRefUpdate update) {
        String ref = update.getRemoteName();
        switch (update.getStatus()) {
            case OK, UP_TO_DATE -> {
                return;
            }
            case REJECTED_NONFASTFORWARD, REJECTED_REMOTE_CHANGED ->
                throw new IllegalStateException("ref %s of job %s already points elsewhere".formatted(ref, jobId));
            default ->
                throw new WorkspaceUnavailable("ref %s of job %s was not taken: %s %s"
                        .formatted(ref, jobId, update.getStatus(), update.getMessage()));
        }
    }

    private Transport transport(Repository repository) throws IOException, URISyntaxException {
        String base = remote.base().toString();
        var address = new URIish((base.endsWith("/") ? base : base + "/") + jobId);
        Transport transport = Transport.open(repository, address);
        transport.setTimeout(IDLE_SECONDS);
        transport.setTagOpt(TagOpt.NO_TAGS);
        ((TransportHttp) transport)
                .setAdditionalHeaders(
                        Map.of("Authorization", "Bearer " + remote.tokens().apply(jobId)));
        return transport;
    }
}
