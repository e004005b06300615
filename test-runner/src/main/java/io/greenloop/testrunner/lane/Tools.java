package io.greenloop.testrunner.lane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of what runs need of ours: the jar of the child and an empty settings file. It is made again when it is gone. */
final class Tools {

    private static final String EMPTY_SETTINGS = "<settings/>";

    private final Scratch scratch;

    Tools(Scratch scratch) {
        this.scratch = scratch;
        folder();
    }

    /** The folder with everything in it. */
    synchronized Path folder() {
        var folder = scratch.at("tools");
        try {
            if (!Files.exists(folder.resolve("settings.xml"))) {
                Files.writeString(folder.resolve("settings.xml"), EMPTY_SETTINGS);
            }
            if (!Files.exists(folder.resolve("child.jar"))) {
                ChildJar.write(folder.resolve("child.jar"));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path settings() {
        return folder().resolve("settings.xml");
    }
}
