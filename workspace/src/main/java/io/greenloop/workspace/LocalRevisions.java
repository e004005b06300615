package io.greenloop.workspace;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Finds in somebody's own repository the commits that he names. */
final class LocalRevisions {

    private final Repository repository;

    LocalRevisions(Repository repository) {
        this.repository = repository;
    }

    /** The repository around a folder, bare ones included, without the filters that it configures. */
    static Repository repository(Path folder) throws RevisionRefused, IOException {
        IsolatedSystem.install();
        var builder = new FileRepositoryBuilder()
                .findGitDir(folder.toAbsolutePath().normalize().toFile());
        if (builder.getGitDir() == null) {
            throw new RevisionRefused("%s is in no git repository".formatted(folder));
        }
        Repository repository = builder.setMustExist(true).build();
        var config = repository.getConfig();
        // In memory only: a filter is a command of the repository's choice.
        config.getSubsections("filter").forEach(filter -> config.unsetSection("filter", filter));
        return repository;
    }

    static WorkspaceUnavailable unreadable(Path folder, Exception trouble) {
        return new WorkspaceUnavailable(
                "the git repository of %s cannot be read: %s".formatted(folder, trouble.getMessage()), trouble);
    }

    RevCommit commit(String name) throws RevisionRefused, IOException {
        ObjectId id = id(name);
        if (id == null) {
            throw new RevisionRefused(unknown(name));
        }
        try (var walk = new RevWalk(repository)) {
            return walk.parseCommit(id);
        } catch (IncorrectObjectTypeException other) {
            throw new RevisionRefused("'%s' is no commit".formatted(printable(name)));
        } catch (MissingObjectException missing) {
            throw new RevisionRefused(unknown(name));
        }
    }

    private ObjectId id(String name) throws RevisionRefused, IOException {
        try {
            return repository.resolve(name + "^{commit}");
        } catch (AmbiguousObjectException ambiguous) {
            throw new RevisionRefused("'%s' stands for more than one commit".formatted(printable(name)));
        } catch (RevisionSyntaxException | IncorrectObjectTypeException | StringIndexOutOfBoundsException notAName) {
            throw new RevisionRefused("'%s' is no revision".formatted(printable(name)));
        } catch (MissingObjectException missing) {
            return null;
        }
    }

    private String unknown(String name) throws IOException {
        if (name.equals("HEAD")) {
            return "the repository has no commit yet, so there is nothing to compare with";
        }
        var unknown = "the repository has no revision '%s'".formatted(printable(name));
        return isShallow() ? unknown + "; it is a shallow clone: fetch more of its history" : unknown;
    }

    /**
     * Where the line of a commit left that of the base: the base itself where it is an ancestor, so that what others added to
     * the base meanwhile does not look taken away.
     */
    RevCommit fork(RevCommit base, RevCommit head) throws RevisionRefused, IOException {
        try (var walk = new RevWalk(repository)) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(base));
            walk.markStart(walk.parseCommit(head));
            RevCommit fork = walk.next();
            if (fork == null) {
                throw new RevisionRefused(
                        isShallow()
                                ? "this shallow clone does not reach back to where the change left its base:"
                                        + " fetch more of its history"
                                : "the change and its base have no commit in common");
            }
            return walk.parseCommit(fork);
        }
    }

    private boolean isShallow() throws IOException {
        return !repository.getObjectDatabase().getShallowCommits().isEmpty();
    }

    private static String printable(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }
}
