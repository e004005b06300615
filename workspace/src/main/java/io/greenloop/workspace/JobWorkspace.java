package io.greenloop.workspace;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * One job's code and evidence. Commits and blobs are named by their full ids, 40 hexadecimal digits. Safe for several
 * threads. Disk and network trouble is a {@link WorkspaceUnavailable}, an id that nobody has an {@link UnknownObject}.
 */
public final class JobWorkspace implements AutoCloseable {

    private final JobRepository job;
    private final ImportPolicy policy;
    private final Clock clock;

    JobWorkspace(JobRepository job, ImportPolicy policy, Clock clock) {
        this.job = job;
        this.policy = policy;
        this.clock = clock;
    }

    public String jobId() {
        return job.jobId();
    }

    /** The commit that was imported, if one was. */
    public Optional<String> base() {
        return reading(() -> job.targetAnywhere(JobRepository.BASE).map(ObjectId::name));
    }

    /**
     * Takes a folder as it is now: in a git work tree everything tracked or new and not ignored, uncommitted changes
     * included; elsewhere everything but what a build made.
     *
     * @return the base commit
     * @throws ImportRefused if it cannot be taken; the workspace is then gone
     */
    public String importDirectory(Path folder) throws ImportRefused {
        return imports().directory(folder);
    }

    /**
     * Takes the project in an archive; a single top folder that holds the {@code pom.xml} is left away.
     *
     * @return the base commit
     * @throws ImportRefused if it cannot be taken; the workspace is then gone
     */
    public String importArchive(InputStream archive, ArchiveKind kind) throws ImportRefused {
        return imports().archive(archive, kind);
    }

    /**
     * Takes a revision of a repository with its history.
     *
     * @param ref a branch, a tag, or a full commit id; empty for the repository's default branch
     * @return the base commit, which is the repository's own
     * @throws ImportRefused if it cannot be taken; the workspace is then gone
     */
    public String importGit(String url, String ref) throws ImportRefused {
        return imports().git(url, ref);
    }

    /**
     * Takes what another job of this host started from, with its history, so that nothing outside is asked again.
     *
     * @return the base commit, which is the other job's own
     * @throws UnknownObject if the other job's code is gone, or never came; the workspace is then gone
     */
    public String importBaseOf(JobWorkspace other) {
        return imports().base(other.job);
    }

    private BaseImport imports() {
        return new BaseImport(job, policy, clock);
    }

    /**
     * Applies a patch exactly as it stands to a base and keeps the result. Doing it again gives the same commit.
     *
     * @param ref a name below {@code refs/greenloop/} of this commit's own, best made from the candidate's id: refs are
     *     created or move forward, never aside
     * @return the new commit, whose only parent is the base
     * @throws PatchRefused if it does not apply exactly; nothing is kept then
     * @throws IllegalStateException if the ref points at another change already
     */
    public String commitPatch(String baseCommit, String unifiedDiff, String message, String ref) throws PatchRefused {
        requireNonNull(message, "message");
        requireOwnRef(ref);
        try {
            RevCommit base = job.commit(baseCommit);
            return new CommitWriter(job)
                    .writePatch(base, files(base).apply(unifiedDiff), message, ref)
                    .name();
        } catch (IOException trouble) {
            throw unavailable(trouble);
        }
    }

    /** What a patch would make of a commit; as strict as {@link #commitPatch}, and writes nothing. */
    public PatchPreview preview(String baseCommit, String unifiedDiff) throws PatchRefused {
        try {
            List<PatchedFile> files = files(job.commit(baseCommit)).apply(unifiedDiff);
            return new PatchPreview(files.stream().map(PatchedFile::toChange).toList());
        } catch (IOException trouble) {
            throw unavailable(trouble);
        }
    }

    /** The difference between two commits as {@code git apply} takes it; renames are a removal and an addition. */
    public String diff(String fromCommit, String toCommit) {
        return reading(() -> CommitDiff.between(
                job.git(),
                job.commit(fromCommit).getTree(),
                job.commit(toCommit).getTree()));
    }

    /** Every path that differs between two commits. */
    public Set<String> changedPaths(String fromCommit, String toCommit) {
        return reading(() -> CommitDiff.paths(
                job.git(),
                job.commit(fromCommit).getTree(),
                job.commit(toCommit).getTree()));
    }

    /** Writes the files of a commit into a folder that is empty or does not exist yet; no {@code .git} is made. */
    public void checkOut(String commit, Path emptyFolder) {
        reading(() -> {
            new CheckOut(job.git()).write(job.commit(commit).getTree(), emptyFolder);
            return emptyFolder;
        });
    }

    /** Every file and link of a commit, in git's order. */
    public List<String> paths(String commit) {
        return reading(() -> tree(commit).paths());
    }

    /** What the commit names but does not hold, in a sentence for each kind: submodules, contents kept by git LFS. */
    public List<String> leftOut(String commit) {
        return reading(() -> LeftOut.of(job.git(), job.commit(commit).getTree()));
    }

    /** The bytes of a file; empty if there is no file at this path. */
    public Optional<byte[]> read(String commit, String path) {
        return reading(() -> tree(commit).read(path));
    }

    /** The text of a file, read as UTF-8 or, where it is not that, as ISO-8859-1; empty if there is no text file. */
    public Optional<String> text(String commit, String path) {
        return read(commit, path).flatMap(TextFile::of).map(TextFile::text);
    }

    /**
     * Keeps bulk under {@code refs/greenloop/blobs/<name>/<id>}, so that a name may be stored again and nothing stored is
     * ever replaced.
     *
     * @param name one or more parts of letters, digits, '.', '_' and '-', separated by '/'
     * @return the blob's id
     */
    public String storeBlob(String name, byte[] content) {
        return reading(() -> {
            ObjectId id;
            try (ObjectInserter inserter = job.git().newObjectInserter()) {
                id = inserter.insert(Constants.OBJ_BLOB, content);
                inserter.flush();
            }
            job.point(requireRef(JobRepository.BLOBS + name + "/" + id.name()), id);
            return id.name();
        });
    }

    /** The content of a blob. */
    public byte[] blob(String id) {
        return reading(() -> job.blob(id));
    }

    /** The commit and its ancestors, newest first, no more than asked for. */
    public List<String> history(String commit, int most) {
        return reading(() -> {
            var ids = new ArrayList<String>();
            job.commit(commit);
            try (var walk = new RevWalk(job.git())) {
                walk.markStart(walk.parseCommit(ObjectId.fromString(commit)));
                for (RevCommit next = walk.next(); next != null && ids.size() < most; next = walk.next()) {
                    ids.add(next.name());
                }
            }
            return ids;
        });
    }

    @Override
    public void close() {
        job.close();
    }

    private PatchApplication files(RevCommit commit) {
        return new PatchApplication(new TreeFiles(job.git(), commit.getTree()));
    }

    private TreeFiles tree(String commit) throws IOException {
        return new TreeFiles(job.git(), job.commit(commit).getTree());
    }

    private static void requireOwnRef(String ref) {
        if (requireRef(ref).equals(JobRepository.BASE) || ref.startsWith(JobRepository.BLOBS)) {
            throw new IllegalArgumentException("not a ref for a patch: " + ref);
        }
    }

    private static String requireRef(String ref) {
        if (!ref.startsWith(JobRepository.REFS) || !Repository.isValidRefName(ref)) {
            throw new IllegalArgumentException("not a ref below %s: %s".formatted(JobRepository.REFS, ref));
        }
        return ref;
    }

    private <T> T reading(Work<T> work) {
        try {
            return work.run();
        } catch (IOException trouble) {
            throw unavailable(trouble);
        }
    }

    private WorkspaceUnavailable unavailable(IOException trouble) {
        return new WorkspaceUnavailable("the workspace of job %s cannot be used".formatted(job.jobId()), trouble);
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException;
    }
}
