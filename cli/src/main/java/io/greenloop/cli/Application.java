package io.greenloop.cli;

import io.greenloop.workspace.LocalTree;
import io.greenloop.workspace.PatchRefused;
import io.greenloop.workspace.UnifiedDiffs;
import io.greenloop.workspace.WorkspaceUnavailable;
import java.util.Optional;

/** Brings a patch into somebody's working tree, and never on top of changes that are nowhere else. */
final class Application {

    private Application() {}

    /**
     * Applies all of the patch or nothing.
     *
     * @param force whether uncommitted changes in the files touched, or a folder without git, are all right
     * @return why it was not applied; empty when it was
     */
    static Optional<String> apply(Project project, String patch, boolean force) {
        try {
            var refusal = force ? Optional.<String>empty() : refusal(project, patch);
            if (refusal.isEmpty()) {
                LocalTree.applyPatch(project.folder(), patch);
            }
            return refusal;
        } catch (PatchRefused e) {
            return Optional.of("the working tree has changed meanwhile: " + e.getMessage());
        } catch (WorkspaceUnavailable e) {
            return Optional.of(e.getMessage());
        }
    }

    private static Optional<String> refusal(Project project, String patch) {
        var paths = UnifiedDiffs.changedPaths(patch);
        var dirty = LocalTree.isDirty(project.folder(), paths);
        if (dirty.isEmpty()) {
            return Optional.of(
                    "%s is in no git work tree, so the change could not be told from yours; --force applies it"
                            .formatted(project.folder()));
        }
        return dirty.get()
                ? Optional.of("%s: uncommitted changes would be mixed with the patch; commit them, or --force"
                        .formatted(String.join(", ", paths)))
                : Optional.empty();
    }
}
