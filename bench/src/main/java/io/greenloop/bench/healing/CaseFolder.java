package io.greenloop.bench.healing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads a folder of which each sub-folder is a case: a project, or {@code project} beside what is known of its fault. */
final class CaseFolder {

    private CaseFolder() {}

    /**
     * @return sorted by name
     * @throws IllegalArgumentException when there is no case, or a sub-folder is none; names it
     */
    static List<HealingCase> read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("there is no folder '%s'".formatted(folder));
        }
        try (var entries = Files.list(folder)) {
            var cases = entries.filter(Files::isDirectory)
                    .filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .map(CaseFolder::toCase)
                    .toList();
            if (cases.isEmpty()) {
                throw new IllegalArgumentException("'%s' holds no case".formatted(folder));
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException when one of the names is no case's */
    static List<HealingCase> only(List<HealingCase> cases, List<String> names) {
        var unknown = new TreeSet<>(names);
        cases.forEach(one -> unknown.remove(one.name()));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("there is no case '%s'".formatted(unknown.first()));
        }
        return names.isEmpty()
                ? cases
                : cases.stream().filter(one -> names.contains(one.name())).toList();
    }

    private static HealingCase toCase(Path folder) {
        var project = Stream.of(folder.resolve("project"), folder)
                .filter(candidate -> Files.exists(candidate.resolve("pom.xml")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'%s' is no case: neither it nor its folder project has a pom.xml".formatted(folder)));
        return new HealingCase(
                folder.getFileName().toString(),
                project.toAbsolutePath(),
                present(folder.resolve("held-out")),
                present(folder.resolve("reference.diff")).or(() -> present(folder.resolve("reference"))));
    }

    private static Optional<Path> present(Path path) {
        return Optional.of(path).filter(Files::exists);
    }
}
