package io.greenloop.testkit.samples;

import com.fasterxml.jackson.databind.InjectableValues;
import io.greenloop.contracts.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The broken projects under {@code samples/}, found from whatever folder of the repository a test runs in. */
public final class Samples {

    private Samples() {}

    /** All of them, sorted by name. */
    public static List<Sample> all() {
        try (var folders = Files.list(root())) {
            return folders.filter(folder -> Files.exists(folder.resolve(Sample.DESCRIPTION)))
                    .sorted()
                    .map(Samples::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException when there is no such sample */
    public static Sample named(String name) {
        return all().stream()
                .filter(sample -> sample.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no sample '%s' in %s".formatted(name, root())));
    }

    /** The folder {@code samples} of the repository. */
    public static Path root() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var samples = folder.resolve("samples");
            if (Files.exists(samples.resolve("demo").resolve(Sample.DESCRIPTION))) {
                return samples;
            }
        }
        throw new IllegalStateException(
                "no folder above %s holds the samples".formatted(Path.of("").toAbsolutePath()));
    }

    private static Sample read(Path folder) {
        var description = folder.resolve(Sample.DESCRIPTION);
        try {
            return Json.mapper()
                    .readerFor(Sample.class)
                    .with(new InjectableValues.Std().addValue(Path.class, folder))
                    .readValue(description.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read".formatted(description), e);
        }
    }
}
