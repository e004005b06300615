package io.greenloop.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a system leaves behind that it should not: processes after a kill, files after all is done. */
final class Leftovers {

    private static final Duration TO_GO = Duration.ofSeconds(5);
    private static final Duration TICK = Duration.ofMillis(20);
    private static final String REPOSITORY = ".git";

    private final OwnStandalone standalone;

    Leftovers(OwnStandalone standalone) {
        this.standalone = standalone;
    }

    /** Kills the system and says what of its children outlived it by more than a moment; the database may. */
    List<String> afterKilling() {
        var children = standalone.children();
        standalone.kill();
        var until = Instant.now().plus(TO_GO);
        while (children.stream().anyMatch(ProcessHandle::isAlive)
                && Instant.now().isBefore(until)) {
            Pause.of(TICK);
        }
        return children.stream()
                .filter(ProcessHandle::isAlive)
                .map(child -> "process %d outlived the kill: %s"
                        .formatted(child.pid(), child.info().command().orElse("?")))
                .toList();
    }

    /** With all jobs ended: repositories that are no job's, and scratch folders of dead processes. */
    List<String> whileRunning(Set<String> jobs) {
        var faults = new ArrayList<String>();
        for (var name : names(standalone.data().resolve("repositories"))) {
            if (!name.endsWith(REPOSITORY) || !jobs.contains(name.substring(0, name.length() - REPOSITORY.length()))) {
                faults.add("repository %s is no job's".formatted(name));
            }
        }
        for (var name : names(standalone.scratch())) {
            if (!name.startsWith("process-%d-".formatted(standalone.pid()))) {
                faults.add("scratch folder %s is left".formatted(name));
            }
        }
        return faults;
    }

    /** After an orderly stop: whatever still runs. */
    List<String> afterwards() {
        return standalone.database().stream()
                .map(process -> "PostgreSQL %d outlived the stop".formatted(process.pid()))
                .toList();
    }

    private static Set<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
