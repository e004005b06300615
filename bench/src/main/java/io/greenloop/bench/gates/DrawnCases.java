package io.greenloop.bench.gates;

import com.fasterxml.jackson.core.type.TypeReference;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps cases that were drawn, which takes minutes, for the next run. */
final class DrawnCases {

    private static final TypeReference<List<Line>> LINES = new TypeReference<>() {};

    private final Path folder;

    DrawnCases(Path folder) {
        this.folder = folder;
    }

    /** A case as it is written. */
    private record Line(String id, GateName gate, String kind, Library library, String rest, String path, String diff) {

        static Line of(GateCase one) {
            return new Line(
                    one.id(), one.gate().orElse(null), one.kind(), one.library(), one.rest(), one.path(), one.diff());
        }

        GateCase toCase() {
            return new GateCase(id, Optional.ofNullable(gate), kind, library, rest, path, diff);
        }
    }

    /** @param name of the list; says all that the drawing depends on */
    List<GateCase> of(String name, Supplier<List<GateCase>> draw) {
        var file = folder.resolve(name + ".json");
        try {
            if (!Files.exists(file)) {
                var written = folder.resolve(name + ".part");
                var drawn = draw.get().stream().map(Line::of).toList();
                Files.createDirectories(folder);
                Json.mapper().writeValue(written.toFile(), drawn);
                Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Json.mapper().readValue(file.toFile(), LINES).stream()
                    .map(Line::toCase)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
