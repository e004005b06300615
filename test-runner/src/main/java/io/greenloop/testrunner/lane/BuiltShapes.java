package io.greenloop.testrunner.lane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The classes of a module as its own build made them.
 *
 * @param folder their folder
 */
record BuiltShapes(Path folder) {

    /**
     * Whether others that were compiled against the built class can go on with this one.
     *
     * @param path below the folder of classes
     */
    boolean hasSame(String path, byte[] classFile) {
        var before = folder.resolve(path);
        try {
            return Files.isRegularFile(before)
                    && ApiShape.of(classFile).equals(ApiShape.of(Files.readAllBytes(before)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
