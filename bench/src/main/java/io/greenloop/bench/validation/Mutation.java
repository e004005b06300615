package io.greenloop.bench.validation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One small change of a text.
 *
 * @param offset where it begins, in characters
 * @param length how many characters it replaces
 * @param replacement what stands there instead
 */
record Mutation(int offset, int length, String replacement) {

    String applyTo(String text) {
        return text.substring(0, offset) + replacement + text.substring(offset + length);
    }

    /** Changes a file. */
    void applyIn(Path file) {
        try {
            Files.writeString(file, applyTo(Files.readString(file, UTF_8)), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
