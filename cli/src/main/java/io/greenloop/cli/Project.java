package io.greenloop.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** A local Maven project. */
record Project(Path folder) {

    /** @throws BadInput when there is no such folder, or no {@code pom.xml} in it */
    static Project at(Path folder) {
        if (!Files.exists(folder)) {
            throw new BadInput("no such path: " + folder);
        }
        if (!Files.isDirectory(folder)) {
            throw new BadInput("not a folder: " + folder);
        }
        if (!Files.isRegularFile(folder.resolve("pom.xml"))) {
            throw new BadInput("no pom.xml in " + folder);
        }
        return new Project(folder.toAbsolutePath().normalize());
    }

    String name() {
        return folder.getFileName() == null
                ? folder.toString()
                : folder.getFileName().toString();
    }
}
