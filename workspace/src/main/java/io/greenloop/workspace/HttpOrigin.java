package io.greenloop.workspace;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(IDLE_SECONDS))
            .build();

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
            throw absent(none);
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
            throw absent(none);
        } catch (IOException | URISyntaxException trouble) {
            throw new WorkspaceUnavailable("the workspace of job %s cannot be pushed".formatted(jobId), trouble);
        }
    }

    /** A 404 may be anybody's, a proxy's or a wrong address's: only who keeps the repositories can say that one is gone. */
    private RuntimeException absent(NoRemoteRepositoryException none) {
        if (isSaidToBeGone()) {
            return new RepositoryGone("there is no workspace of job %s where it should be served".formatted(jobId));
        }
        return new WorkspaceUnavailable("the workspace of job %s is not served at its address".formatted(jobId), none);
    }

    private boolean isSaidToBeGone() {
        var question = HttpRequest.newBuilder(URI.create(address() + "/info/refs?service=git-upload-pack"))
                .timeout(Duration.ofSeconds(IDLE_SECONDS))
                .header("Authorization", authorization())
                .build();
        try {
            var answer = HTTP.send(question, HttpResponse.BodyHandlers.discarding());
            return answer.headers().firstValue(GitHttp.STATE_HEADER).equals(Optional.of(GitHttp.GONE));
        } catch (IOException away) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
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
        Transport transport = Transport.open(repository, new URIish(address()));
        transport.setTimeout(IDLE_SECONDS);
        transport.setTagOpt(TagOpt.NO_TAGS);
        ((TransportHttp) transport).setAdditionalHeaders(Map.of("Authorization", authorization()));
        return transport;
    }

    private String address() {
        String base = remote.base().toString();
        return (base.endsWith("/") ? base : base + "/") + jobId;
    }

    private String authorization() {
        return "Bearer " + remote.tokens().apply(jobId);
    }
}
