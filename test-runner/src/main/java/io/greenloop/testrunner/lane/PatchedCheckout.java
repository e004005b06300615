package io.greenloop.testrunner.lane;

import io.greenloop.workspace.FileChange;
import io.greenloop.workspace.JobWorkspace;
import io.greenloop.workspace.PatchPreview;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of a commit as a patch would make them, without a commit of their own. */
final class PatchedCheckout {

    private PatchedCheckout() {}

    static void write(JobWorkspace workspace, String commit, PatchPreview preview, Path emptyFolder) {
        workspace.checkOut(commit, emptyFolder);
        preview.files().forEach(file -> change(emptyFolder, file));
    }

    private static void change(Path folder, FileChange file) {
        try {
            if (file.previousPath().isPresent()) {
                Files.deleteIfExists(folder.resolve(file.previousPath().get()));
            }
            var path = folder.resolve(file.path());
            if (file.after().isEmpty()) {
                Files.deleteIfExists(path);
                return;
            }
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.after().get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
