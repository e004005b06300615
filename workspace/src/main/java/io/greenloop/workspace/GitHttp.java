package io.greenloop.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.ReceivePack;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;

/**
 * Serves the workspaces kept here over git's smart HTTP protocol (version 0), free of any web framework. Mount
 * {@link #advertise} at {@code GET <base>/<jobId>/info/refs?service=...} and {@link #serve} at
 * {@code POST <base>/<jobId>/<service>}, both on threads that may block, behind a check of
 * {@link JobToken#authorises the job's token}; answers must not be cached. A {@link RepositoryGone} means 404 with the header
 * {@link #STATE_HEADER}: {@link #GONE}, by which clients tell it from a 404 that somebody else gave. An {@link IOException}
 * means that the client went away or sent what is not git.
 */
public final class GitHttp {

    public static final String STATE_HEADER = "Greenloop-Repository";
    public static final String GONE = "gone";

    /** Requests name what is wanted and what is there, some bytes for each; a client that sends more is not one. */
    private static final long MOST_NEGOTIATION_BYTES = 16L << 20;

    private final Workspaces workspaces;
    private final long mostPackBytes;

    /**
     * @param mostPackBytes the most that one push may bring, packed
     * @throws IllegalArgumentException if these workspaces are themselves mirrors
     */
    public GitHttp(Workspaces workspaces, long mostPackBytes) {
        if (!workspaces.areKeptHere()) {
            throw new IllegalArgumentException("mirrors are not served on");
        }
        if (mostPackBytes < 1) {
            throw new IllegalArgumentException("a push of %d bytes brings nothing".formatted(mostPackBytes));
        }
        this.workspaces = workspaces;
        this.mostPackBytes = mostPackBytes;
    }

    /** Writes what the repository has, as an answer of type {@link GitService#advertisementType}. */
    public void advertise(String jobId, GitService service, OutputStream answer) throws IOException {
        try (Repository repository = workspaces.existing(jobId)) {
            var lines = new PacketLineOut(answer);
            lines.writeString("# service=%s\n".formatted(service.command()));
            lines.end();
            var refs = new PacketLineOutRefAdvertiser(lines);
            switch (service) {
                case UPLOAD_PACK -> {
                    try (UploadPack upload = upload(repository)) {
                        upload.sendAdvertisedRefs(refs);
                    }
                }
                case RECEIVE_PACK -> receive(repository).sendAdvertisedRefs(refs);
            }
        }
    }

    /** Answers one request of either service, as an answer of type {@link GitService#resultType}. */
    public void serve(String jobId, GitService service, InputStream request, OutputStream answer) throws IOException {
        switch (service) {
            case UPLOAD_PACK -> uploadPack(jobId, request, answer);
            case RECEIVE_PACK -> receivePack(jobId, request, answer);
        }
    }

    /** Gives out the objects that a fetch asks for. */
    public void uploadPack(String jobId, InputStream request, OutputStream answer) throws IOException {
        try (Repository repository = workspaces.existing(jobId);
                UploadPack upload = upload(repository)) {
            upload.upload(new CountedStream(request, MOST_NEGOTIATION_BYTES), answer, null);
        }
    }

    /** Takes in what a push brings, as far as a worker may push it. */
    public void receivePack(String jobId, InputStream request, OutputStream answer) throws IOException {
        try (Repository repository = workspaces.existing(jobId)) {
            var bounded = new CountedStream(request, mostPackBytes + MOST_NEGOTIATION_BYTES);
            receive(repository).receive(bounded, answer, null);
        }
    }

    /**
     * A request's body as git wrote it.
     *
     * @param contentEncoding the header of that name, null where there is none
     * @throws IOException if the encoding is not one that git clients use, or the body is not of it
     */
    public static InputStream decoded(InputStream body, String contentEncoding) throws IOException {
        if (contentEncoding == null || contentEncoding.isBlank() || contentEncoding.equals("identity")) {
            return body;
        }
        if (contentEncoding.equals("gzip") || contentEncoding.equals("x-gzip")) {
            return new GZIPInputStream(body);
        }
        throw new IOException("not an encoding of git clients");
    }

    private static UploadPack upload(Repository repository) {
        var upload = new UploadPack(repository);
        upload.setBiDirectionalPipe(false);
        // Whoever holds the job's token may read all of the job, and refs may move between two requests.
        upload.setRequestPolicy(UploadPack.RequestPolicy.ANY);
        return upload;
    }

    /**
     * Refuses what is dangerous to check out, and takes what old programs wrote: a project's history is pushed here whole, and
     * its author is no reason not to heal it.
     */
    private static ObjectChecker historyChecker() {
        return new ObjectChecker().setAllowInvalidPersonIdent(true).setAllowLeadingZeroFileMode(true);
    }

    private ReceivePack receive(Repository repository) {
        var receive = new ReceivePack(repository);
        receive.setBiDirectionalPipe(false);
        receive.setAllowDeletes(false);
        receive.setAllowNonFastForwards(false);
        receive.setAtomic(true);
        receive.setObjectChecker(historyChecker());
        receive.setMaxPackSizeLimit(mostPackBytes);
        receive.setPreReceiveHook((pack, commands) -> PushRule.apply(List.copyOf(commands)));
        return receive;
    }
}
