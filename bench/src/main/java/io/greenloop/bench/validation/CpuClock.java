package io.greenloop.bench.validation;

import io.greenloop.bench.BenchFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * CPU time of a process and of all that it ever started, those that were killed and waited for by nobody included. The kernel counts
 * it for an accounting group that the process joins before it starts anything, and that no sandbox leaves.
 */
public final class CpuClock implements AutoCloseable {

    private static final Path GROUPS = Path.of("/sys/fs/cgroup/cpuacct");

    private static final String SHELL = "echo $$ > \"$0\" && exec \"$@\"";
    private static final int MOST_ATTEMPTS = 500;
    private static final long PAUSE_NANOS = 10_000_000;

    private final Path group;

    private CpuClock(Path group) {
        this.group = group;
    }

    /** Empty where this host lets nobody make an accounting group. */
    public static Optional<CpuClock> create(String name) {
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

    /** A command that runs its arguments as a command that is counted, with all that this starts. */
    public List<String> launcher() {
        return List.of("/bin/sh", "-c", SHELL, door().toString());
    }

    /** What a shell writes its own process id into to be counted. */
    private Path door() {
        return group.resolve("cgroup.procs");
    }

    public double seconds() {
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

    /** Ends what is left, such as a worker that waits for more, and removes the group; the kernel needs a moment for both. */
    @Override
    public void close() {
        for (int attempt = 0; attempt < MOST_ATTEMPTS && Files.exists(group); attempt++) {
            try {
                for (var pid : Files.readAllLines(door())) {
                    ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
                }
                Files.deleteIfExists(group);
            } catch (IOException busy) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }
}
