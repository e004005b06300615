package io.greenloop.bench.gates;

import static java.util.stream.Collectors.toMap;

import io.greenloop.contracts.GateReason;
import io.greenloop.contracts.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** Keeps what the gates said of a list of cases, so that a run in parts, or one that was cut short, comes to one result. */
final class KeptAnswers {

    private final Path folder;
    private final String gates;
    private final boolean resume;

    /**
     * @param gates names the very gates that are asked: what others said is not theirs
     * @param resume whether what an earlier run kept counts
     */
    KeptAnswers(Path folder, String gates, boolean resume) {
        this.folder = folder;
        this.gates = gates;
        this.resume = resume;
    }

    /** What is written: who was asked, and the reasons of each case by its id. */
    private record Kept(String gates, Map<String, List<GateReason>> reasons) {}

    /** What these gates said of these cases, as far as they were asked. */
    List<GateAnswer> of(String name, List<GateCase> cases) {
        var file = file(name);
        if (!resume || !Files.exists(file)) {
            return List.of();
        }
        try {
            var kept = Json.mapper().readValue(file.toFile(), Kept.class);
            return cases.stream()
                    .filter(one -> kept.gates().equals(gates) && kept.reasons().containsKey(one.id()))
                    .map(one -> new GateAnswer(one, kept.reasons().get(one.id())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keep(String name, List<GateAnswer> answers) {
        var reasons = answers.stream().collect(toMap(answer -> answer.asked().id(), GateAnswer::reasons));
        try {
            Files.createDirectories(folder);
            var part = folder.resolve(name + ".part");
            Json.mapper().writeValue(part.toFile(), new Kept(gates, reasons));
            Files.move(part, file(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".json");
    }
}
