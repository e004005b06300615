package io.greenloop.bench.healing;

import io.greenloop.testkit.samples.Sample.Edit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A small fault that is put into a sound project.
 *
 * @param family what kind of mistake it is, in a word or two
 * @param edit puts the fault in
 */
record OwnFault(String name, String family, Edit edit) {

    static final String ENDING = ".fault";

    private static final String BEFORE = "\nBEFORE\n";
    private static final String AFTER = "\nAFTER\n";

    /** Reads {@code key: value} lines, the text before and the text after. */
    static OwnFault read(Path file) {
        try {
            var text = Files.readString(file);
            var before = text.indexOf(BEFORE);
            var after = text.indexOf(AFTER, before);
            if (before < 0 || after < 0 || !text.endsWith("\n")) {
                throw new IllegalArgumentException("%s lacks its text before or after".formatted(file));
            }
            var head = text.substring(0, before);
            var edit = new Edit(
                    value(head, "path", file),
                    text.substring(before + BEFORE.length(), after),
                    text.substring(after + AFTER.length(), text.length() - 1));
            value(head, "fault", file);
            return new OwnFault(file.getFileName().toString().replace(ENDING, ""), value(head, "family", file), edit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String value(String head, String key, Path file) {
        return head.lines()
                .filter(line -> line.startsWith(key + ": "))
                .map(line -> line.substring(key.length() + 2))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s has no '%s'".formatted(file, key)));
    }

    /** Whether nothing compiles with it. */
    boolean isCompileError() {
        return family.equals("compile error");
    }

    /** Whether the project has a history in which the fault came with the last commit. */
    boolean isRegression() {
        return family.equals("regression");
    }
}
