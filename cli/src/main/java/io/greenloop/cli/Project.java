package io.greenloop.cli;

import io.greenloop.workspace.ImportRefused;
import io.greenloop.workspace.LocalTree;
import io.greenloop.workspace.WorkspaceUnavailable;
import java.nio.file.Files;
import java.nio.file.Path;

/** A local Maven project. */
record Project(Path folder) {

    /** @throws BadInput when there is no such folder, or no {@code pom.xml} in it that can be read */
    static Project at(Path folder) {
        if (!Files.exists(folder)) {
            throw new BadInput("no such path: " + folder);
        }
        if (!Files.isDirectory(folder)) {
            throw new BadInput("not a folder: " + folder);
        }
        if (!Files.isReadable(folder)) {
            throw new BadInput("the folder may not be read: " + folder);
        }
        try {
            LocalTree.requireBuildFile(folder);
        } catch (ImportRefused refused) {
            throw new BadInput("%s: %s".formatted(folder, refused.getMessage()));
        } catch (WorkspaceUnavailable unreadable) {
            throw new BadInput("the pom.xml in %s cannot be read".formatted(folder));
        }
        return new Project(folder.toAbsolutePath().normalize());
    }

    String name() {
        return folder.getFileName() == null
                ? folder.toString()
                : folder.getFileName().toString();
    }
}
