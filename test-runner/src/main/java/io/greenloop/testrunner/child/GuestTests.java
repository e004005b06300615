package io.greenloop.testrunner.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/**
 * Classes of tests that the build of a module is given for a guest: they lie among the module's own from just before these run. Where
 * the place for them is missing they stay away, and whoever sent them misses them in the reports.
 */
public final class GuestTests {

    /** Name of the file that they come in: module, path below the folder of its tests, and bytes in each line. */
    public static final String FILE = "guests";

    private final List<List<String>> guests;

    private GuestTests(List<List<String>> guests) {
        this.guests = guests;
    }

    /** Takes the file away before there is any code that could look into it. */
    static GuestTests takenFrom(Path folder) {
        var file = folder.resolve(FILE);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return new GuestTests(List.of());
        }
        try {
            var lines = Files.readAllLines(file);
            Files.delete(file);
            return new GuestTests(lines.stream().map(Lines::decode).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param testOutput folder of the module's compiled tests */
    void letIn(String module, Path testOutput) {
        for (var guest : guests) {
            var path = testOutput.resolve(guest.get(1));
            if (guest.get(0).equals(module) && Files.isDirectory(path.getParent())) {
                write(path, Base64.getDecoder().decode(guest.get(2)));
            }
        }
    }

    private static void write(Path path, byte[] bytecode) {
        try {
            Files.write(path, bytecode);
        } catch (IOException noPlace) {
            // Missing in the reports, which says it to who asks.
        }
    }
}
