package io.greenloop.bench.validation;

import io.greenloop.bench.BenchFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * CPU time of a process and of all that it ever started, those that were killed and waited for by nobody included. The kernel counts
 * it for an accounting group that the process joins before it starts anything, and that no sandbox leaves.
 */
final class CpuClock implements AutoCloseable {

    private static final Path GROUPS = Path.of("/sys/fs/cgroup/cpuacct");

    private final Path group;

    private CpuClock(Path group) {
        this.group = group;
    }

    /** Empty where this host lets nobody make an accounting group. */
    static Optional<CpuClock> create(String name) {
        try {
            return Files.isDirectory(GROUPS)
                    ? Optional.of(new CpuClock(Files.createDirectory(GROUPS.resolve(name))))
                    : Optional.empty();
        } catch (IOException notOurs) {
            return Optional.empty();
        }
    }

    Path group() {
        return group;
    }

    /** What a shell writes its own process id into to be counted. */
    Path door() {
        return group.resolve("cgroup.procs");
    }

    double seconds() {
        return seconds(group);
    }

    static double seconds(Path group) {
        try {
            return Long.parseLong(
                            Files.readString(group.resolve("cpuacct.usage")).strip())
                    / 1e9;
        } catch (IOException e) {
            throw new BenchFailure("the kernel's count of CPU time cannot be read", e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(group);
        } catch (IOException busy) {
            System.err.println("%s could not be removed".formatted(group));
        }
    }
}
