package io.greenloop.bench.gates;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenloop.bench.BenchFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person said of good changes that were refused, one by one: whether the reason is true. A line for each: the case, the codes it
 * was refused for, {@code yes} or {@code no}, and why, apart by tabs. Where a case is refused for something else today, nothing was said.
 */
final class Judgements {

    private static final int FIELDS = 4;

    private final Map<String, Boolean> truths;

    private Judgements(Map<String, Boolean> truths) {
        this.truths = Map.copyOf(truths);
    }

    /** None where there is no file. */
    static Judgements read(Path file) {
        try {
            return Files.exists(file) ? of(Files.readAllLines(file, UTF_8)) : new Judgements(Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Judgements of(List<String> lines) {
        var truths = new HashMap<String, Boolean>();
        for (var line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var fields = line.split("\t");
            if (fields.length != FIELDS || !fields[2].matches("yes|no")) {
                throw new BenchFailure("a judgement is 'case, codes, yes or no, why' with tabs between, not: " + line);
            }
            truths.put(fields[0] + " " + fields[1], fields[2].equals("yes"));
        }
        return new Judgements(truths);
    }

    /** Whether the reason is a true one; empty where nobody said. */
    Optional<Boolean> of(GateAnswer refused) {
        return Optional.ofNullable(truths.get(refused.asked().id() + " " + refused.refusedFor()));
    }
}
