package io.greenloop.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A throw-away home with a system on it; both are gone afterwards, also when the benchmark is interrupted. */
public final class Workplace implements AutoCloseable {

    private final Path home;
    private final OwnStandalone standalone;
    private final Thread onInterrupt = new Thread(this::clear, "clear-workplace");
    private boolean cleared;

    private Workplace(Path home, OwnStandalone standalone) {
        this.home = home;
        this.standalone = standalone;
    }

    static Workplace create(Map<String, String> settings) {
        return create(settings, List.of());
    }

    /** @param launcher a command that turns into the system that it is given as arguments; none where that is run as it is */
    public static Workplace create(Map<String, String> settings, List<String> launcher) {
        try {
            var home = Files.createTempDirectory("greenloop-bench-").toRealPath();
            var workplace = new Workplace(home, new OwnStandalone(home, settings, launcher));
            Runtime.getRuntime().addShutdownHook(workplace.onInterrupt);
            return workplace;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public OwnStandalone standalone() {
        return standalone;
    }

    public Path home() {
        return home;
    }

    @Override
    public void close() {
        clear();
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException underway) {
            // The process ends: the hook runs, and found or will find nothing left to do.
        }
    }

    private synchronized void clear() {
        if (cleared) {
            return;
        }
        cleared = true;
        standalone.close();
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            System.err.println("not all of %s could be removed".formatted(home));
        }
    }
}
