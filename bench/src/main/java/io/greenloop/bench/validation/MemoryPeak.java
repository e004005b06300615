package io.greenloop.bench.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The most memory that a runner and what runs in its sandboxes held, looked at a few times a second: resident memory of the runner
 * as the kernel remembers it, and for all other processes together the proportional set size, so that shared pages count once.
 */
final class MemoryPeak implements AutoCloseable {

    private static final int LOOK_EVERY_MILLIS = 300;
    private static final double KIB_IN_A_MIB = 1024;

    private final ProcessHandle runner;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
    private volatile double runnerMost;
    private volatile double childrenMost;

    MemoryPeak(ProcessHandle runner) {
        this.runner = runner;
        looks.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    double runnerMebibytes() {
        return runnerMost;
    }

    double childrenMebibytes() {
        return childrenMost;
    }

    private void look() {
        runnerMost = Math.max(runnerMost, kibibytes(runner, "status", "VmHWM:") / KIB_IN_A_MIB);
        var children = runner.descendants()
                .mapToLong(child -> kibibytes(child, "smaps_rollup", "Pss:"))
                .sum();
        childrenMost = Math.max(childrenMost, children / KIB_IN_A_MIB);
    }

    private static long kibibytes(ProcessHandle process, String file, String key) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), file))) {
            return lines.filter(line -> line.startsWith(key))
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
