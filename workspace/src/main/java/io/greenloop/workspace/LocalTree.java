package io.greenloop.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.errors.NoWorkTreeException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.submodule.SubmoduleWalk.IgnoreSubmoduleMode;

/** Somebody's own working folder, which a patch is to be brought into. */
public final class LocalTree {

    private LocalTree() {}

    /**
     * What belongs to the project as it is now: in a git work tree what is tracked or new and not ignored, else everything but
     * what a build made.
     *
     * @return paths relative to the folder, separated by '/'
     * @throws WorkspaceUnavailable if the folder cannot be read
     */
    public static List<String> files(Path folder) {
        try {
            Path root = folder.toRealPath();
            List<String> known = GitWorkTree.files(root);
            return known.isEmpty() ? PlainFolder.files(root) : known;
        } catch (IOException trouble) {
            throw new WorkspaceUnavailable("%s cannot be read".formatted(folder), trouble);
        }
    }

    /**
     * Looks at the {@code pom.xml} of a folder before anything is done with it.
     *
     * @throws ImportRefused if there is none, or it is no XML with a project in it; names line and column
     * @throws WorkspaceUnavailable if it cannot be read
     */
    public static void requireBuildFile(Path folder) throws ImportRefused {
        try {
            BuildFile.require(new FolderFiles(folder.toRealPath()));
        } catch (IOException trouble) {
            throw new WorkspaceUnavailable("%s cannot be read".formatted(folder), trouble);
        }
    }

    /**
     * Whether any of these files differs from the last commit: changed, staged, new or deleted. Runs no filter that the
     * repository configures.
     *
     * @param paths relative to the folder, separated by '/'; none stands for the whole folder
     * @return empty if the folder is in no git work tree
     * @throws WorkspaceUnavailable if the repository cannot be read
     */
    public static Optional<Boolean> isDirty(Path folder, Collection<String> paths) {
        try {
            Optional<Repository> around = GitWorkTree.around(folder);
            if (around.isEmpty()) {
                return Optional.empty();
            }
            try (Repository repository = around.get()) {
                return Optional.of(isDirty(repository, GitWorkTree.prefix(repository, folder), paths));
            }
        } catch (IOException | GitAPIException | NoWorkTreeException trouble) {
            throw new WorkspaceUnavailable("the state of %s cannot be read".formatted(folder), trouble);
        }
    }

    private static boolean isDirty(Repository repository, String prefix, Collection<String> paths)
            throws GitAPIException {
        var config = repository.getConfig();
        // In memory only: a filter is a command of the repository's choice.
        config.getSubsections("filter").forEach(filter -> config.unsetSection("filter", filter));
        var status = Git.wrap(repository)
                .status()
                .setWorkingTreeIt(new WorkFiles(repository))
                .setIgnoreSubmodules(IgnoreSubmoduleMode.ALL);
        paths.forEach(path -> status.addPath(prefix + path));
        if (paths.isEmpty() && !prefix.isEmpty()) {
            status.addPath(prefix.substring(0, prefix.length() - 1));
        }
        return !status.call().isClean();
    }

    /**
     * Brings a patch into a folder, all of it or nothing. Every line of context must stand exactly where the patch says.
     * File permissions are kept and no link is followed.
     *
     * @throws PatchRefused if it does not apply exactly; nothing was changed
     * @throws WorkspaceUnavailable if it cannot be written; what was changed has been put back
     */
    public static void applyPatch(Path folder, String diff) throws PatchRefused {
        try {
            Path root = folder.toRealPath();
            new FolderEdit(root).write(new PatchApplication(new FolderFiles(root)).apply(diff));
        } catch (IOException trouble) {
            throw new WorkspaceUnavailable("the patch cannot be written to %s".formatted(folder), trouble);
        }
    }
}
