package io.greenloop.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * What the system's JVM and its PostgreSQL hold in memory together, without what runs in sandboxes. Counted as proportional
 * set size, so that the memory PostgreSQL's processes share is counted once; looked at twice a second.
 */
final class Memory implements AutoCloseable {

    private static final int LOOK_EVERY_MILLIS = 500;
    private static final double KIB_IN_A_MIB = 1024;
    private static final String PROPORTIONAL = "Pss:";

    private final OwnStandalone standalone;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
    private volatile double most;

    private Memory(OwnStandalone standalone) {
        this.standalone = standalone;
    }

    static Memory watching(OwnStandalone standalone) {
        var memory = new Memory(standalone);
        memory.looks.scheduleWithFixedDelay(memory::look, 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return memory;
    }

    /** The most that was seen, in MiB. */
    double mostMebibytes() {
        return most;
    }

    /** What it is now, in MiB. */
    double mebibytes() {
        var pids = LongStream.concat(
                LongStream.of(standalone.pid()), standalone.database().stream().mapToLong(ProcessHandle::pid));
        return pids.map(Memory::kibibytes).sum() / KIB_IN_A_MIB;
    }

    private void look() {
        most = Math.max(most, mebibytes());
    }

    private static long kibibytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith(PROPORTIONAL))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | UncheckedIOException endedMeanwhile) {
            return 0;
        }
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
