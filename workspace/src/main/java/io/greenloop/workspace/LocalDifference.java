package io.greenloop.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * What changed in somebody's own repository since a commit, as far as it lies in one folder. Only reads, runs nothing that the
 * repository configures, and follows no link.
 */
public final class LocalDifference implements AutoCloseable {

    private final Repository repository;
    private final String prefix;
    private final RevCommit base;
    private final RevCommit fork;
    private final List<LocalChange> changes;

    private LocalDifference(
            Repository repository, String prefix, RevCommit base, RevCommit fork, List<LocalChange> changes) {
        this.repository = repository;
        this.prefix = prefix;
        this.base = base;
        this.fork = fork;
        this.changes = List.copyOf(changes);
    }

    /**
     * The folder that is meant by somebody who is in this one: the top of its work tree.
     *
     * @throws RevisionRefused if it is in no git repository
     */
    public static Path top(Path folder) throws RevisionRefused {
        try (Repository repository = LocalRevisions.repository(folder)) {
            return repository.isBare() ? folder : repository.getWorkTree().toPath();
        } catch (IOException | IllegalArgumentException trouble) {
            throw LocalRevisions.unreadable(folder, trouble);
        }
    }

    /**
     * The difference between where two states parted and the later one. What is new, not ignored and not yet added counts.
     *
     * @param base names the commit that the change starts from, or one that has gone on since
     * @param head names the commit that it ends at; empty for the working tree as it is
     * @throws RevisionRefused if there is no such difference
     * @throws WorkspaceUnavailable if the repository cannot be read
     */
    public static LocalDifference between(Path folder, String base, Optional<String> head) throws RevisionRefused {
        Repository repository = null;
        try {
            repository = LocalRevisions.repository(folder);
            var difference = between(repository, folder, base, head);
            repository = null;
            return difference;
        } catch (MissingObjectException missing) {
            throw new RevisionRefused(
                    "the repository does not have object %s: a partial clone has to be fetched whole first"
                            .formatted(missing.getObjectId().name()));
        } catch (IOException | IllegalArgumentException trouble) {
            throw LocalRevisions.unreadable(folder, trouble);
        } finally {
            if (repository != null) {
                repository.close();
            }
        }
    }

    private static LocalDifference between(Repository repository, Path folder, String base, Optional<String> head)
            throws RevisionRefused, IOException {
        if (head.isEmpty() && repository.isBare()) {
            throw new RevisionRefused("a bare repository has no working tree: name a commit with --head");
        }
        var revisions = new LocalRevisions(repository);
        var from = revisions.commit(base);
        var to = revisions.commit(head.orElse("HEAD"));
        var fork = revisions.fork(from, to);
        String prefix = repository.isBare() ? "" : GitWorkTree.prefix(repository, folder);
        var walk = new DifferenceWalk(repository, prefix);
        var changes = head.isPresent() ? walk.between(fork.getTree(), to.getTree()) : walk.toWorkTree(fork.getTree());
        return new LocalDifference(repository, prefix, from, fork, changes);
    }

    /** The id of the commit that was named as the base. */
    public String baseCommit() {
        return base.name();
    }

    /** The id of the commit that the change starts from: the base, or where the change left its line. */
    public String startCommit() {
        return fork.name();
    }

    /** Where the folder is in the repository: empty for the top, else ending with '/'. */
    public String prefix() {
        return prefix;
    }

    /** In git's order. */
    public List<LocalChange> changes() {
        return changes;
    }

    /** Every file that was there before, in git's order. */
    public List<String> pathsBefore() {
        try {
            return new TreeFiles(repository, fork.getTree())
                    .paths().stream()
                            .filter(path -> path.startsWith(prefix))
                            .map(path -> path.substring(prefix.length()))
                            .toList();
        } catch (IOException trouble) {
            throw unavailable(trouble);
        }
    }

    /** A file's text before; empty when there was none, or none that is text. */
    public Optional<String> textBefore(String path) {
        try {
            return new TreeFiles(repository, fork.getTree())
                    .read(prefix + path)
                    .flatMap(TextFile::of)
                    .map(TextFile::text);
        } catch (IOException trouble) {
            throw unavailable(trouble);
        }
    }

    /** What stands at a path of the commit that was named as the base, which nothing in the change has a say in. */
    public LocalChange.Content atBase(String path) {
        try {
            return new DifferenceWalk(repository, prefix).content(base.getTree(), prefix + path);
        } catch (IOException trouble) {
            throw unavailable(trouble);
        }
    }

    private WorkspaceUnavailable unavailable(IOException trouble) {
        return new WorkspaceUnavailable("the repository cannot be read: " + trouble.getMessage(), trouble);
    }

    @Override
    public void close() {
        repository.close();
    }
}
