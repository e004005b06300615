package io.greenloop.testrunner.sandbox;

import io.greenloop.testrunner.sandbox.SandboxResult.End;
import io.greenloop.worker.TransientFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Looks at a run from outside while it runs, and kills the whole of it when it exceeds a limit. */
final class Watch {

    private static final long LOOK_MILLIS = 25;
    /** Output is measured, and folders are counted, only every so many looks at most, since that reads many files. */
    private static final int LOOKS_PER_COUNT = 20;
    /** Counting a folder takes from the build what it costs, so it gets this share of the time, one in so many... */
    private static final int TIMES_REST = 25;
    /** ...but a folder that takes long to count is looked at this often all the same. */
    private static final long LONGEST_REST = TimeUnit.SECONDS.toNanos(5);
    /** Memory fills faster than a disk, and without a control group nobody else weighs it. */
    private static final int LOOKS_PER_WEIGHING = 4;

    private static final int PAGE_BYTES = 4096;

    private final Path folder;
    private final SandboxCommand command;
    private final SandboxLimits limits;
    private final ControlGroup group;
    private final BooleanSupplier stopped;
    private final DiskUse disk;
    private long nextCount = System.nanoTime();

    Watch(Path folder, SandboxCommand command, SandboxLimits limits, ControlGroup group, BooleanSupplier stopped) {
        this.folder = folder;
        this.command = command;
        this.limits = limits;
        this.group = group;
        this.stopped = stopped;
        this.disk = new DiskUse(command.mounts(), limits, this::processes);
    }

    SandboxResult over(Callable<Integer> starter) {
        var start = System.nanoTime();
        var exit = new CompletableFuture<Integer>();
        // The sandbox dies with the thread that started it, so that thread lives exactly as long as the run.
        var thread = new Thread(() -> complete(exit, starter), "sandbox-starter");
        thread.setDaemon(true);
        thread.start();
        var end = watch(exit, start);
        var code = await(exit, end != End.EXITED);
        if (end == End.EXITED) {
            end = exitedBy();
        }
        var took = Duration.ofNanos(System.nanoTime() - start);
        return new SandboxResult(end, code, file("output"), file("errors"), took);
    }

    /** A limit of the kernel's may end a run between two looks. */
    private End exitedBy() {
        if (group.hasRunOutOfMemory()) {
            return End.OUT_OF_MEMORY;
        }
        return printsTooMuch() ? End.TOO_MUCH_OUTPUT : End.EXITED;
    }

    private static void complete(CompletableFuture<Integer> exit, Callable<Integer> starter) {
        try {
            exit.complete(starter.call());
        } catch (Exception | Error e) {
            exit.completeExceptionally(e);
        }
    }

    private End watch(CompletableFuture<Integer> exit, long start) {
        for (int look = 1; ; look++) {
            if (hasEnded(exit, LOOK_MILLIS)) {
                return End.EXITED;
            }
            var exceeded = exceeded(System.nanoTime() - start, look);
            if (exceeded.isPresent()) {
                return exceeded.get();
            }
        }
    }

    private Optional<End> exceeded(long nanos, int look) {
        if (stopped.getAsBoolean()) {
            return Optional.of(End.STOPPED);
        }
        if (nanos > command.timeLimit().toNanos()) {
            return Optional.of(End.TIMED_OUT);
        }
        if (look % LOOKS_PER_WEIGHING == 0 && !group.isEffective()) {
            var tooMuch = weighed();
            if (tooMuch.isPresent()) {
                return tooMuch;
            }
        }
        if (look % LOOKS_PER_COUNT != 0) {
            return Optional.empty();
        }
        if (printsTooMuch()) {
            return Optional.of(End.TOO_MUCH_OUTPUT);
        }
        return isTimeToCount() && holdsTooMuch() ? Optional.of(End.OUT_OF_DISK) : Optional.empty();
    }

    private boolean isTimeToCount() {
        return System.nanoTime() - nextCount >= 0;
    }

    private Optional<End> weighed() {
        var all = processes();
        if (all.size() > limits.processes()) {
            return Optional.of(End.TOO_MANY_PROCESSES);
        }
        // Resident memory; shared pages count for each process.
        var bytes = all.stream().mapToLong(Watch::residentBytes).sum();
        return bytes > (long) limits.memoryMebibytes() << 20 ? Optional.of(End.OUT_OF_MEMORY) : Optional.empty();
    }

    private List<ProcessHandle> processes() {
        return process().stream().flatMap(ProcessHandle::descendants).toList();
    }

    private boolean printsTooMuch() {
        var most = (long) limits.outputMebibytes() << 20;
        return size("output") > most || size("errors") > most;
    }

    private boolean holdsTooMuch() {
        var start = System.nanoTime();
        var tooMuch = disk.isTooMuch();
        var now = System.nanoTime();
        nextCount = now + Math.min(LONGEST_REST, (now - start) * TIMES_REST);
        return tooMuch;
    }

    private static long residentBytes(ProcessHandle process) {
        try {
            var pages = Files.readString(Path.of("/proc", "" + process.pid(), "statm"))
                    .split(" ");
            return Long.parseLong(pages[1]) * PAGE_BYTES;
        } catch (IOException gone) {
            return 0;
        }
    }

    private int await(CompletableFuture<Integer> exit, boolean kill) {
        while (kill && !hasEnded(exit, LOOK_MILLIS)) {
            process().ifPresent(Watch::killTree);
            group.kill();
        }
        try {
            return exit.join();
        } catch (java.util.concurrent.CompletionException e) {
            if (kill) {
                return -1;
            }
            throw new TransientFailure("the sandbox could not be started", e.getCause());
        }
    }

    /** In a sandbox the root is enough; a plain process may have children, and they go first while they can be found. */
    private static void killTree(ProcessHandle root) {
        var children = root.descendants().toList();
        root.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private Optional<ProcessHandle> process() {
        try {
            var pid = Files.readString(file("pid")).strip();
            return pid.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(pid));
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    private boolean hasEnded(CompletableFuture<Integer> exit, long millis) {
        try {
            exit.get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException running) {
            return false;
        } catch (ExecutionException failed) {
            return true;
        } catch (InterruptedException e) {
            process().ifPresent(Watch::killTree);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a sandbox ran", e);
        }
    }

    private long size(String name) {
        try {
            return Files.size(file(name));
        } catch (IOException notYet) {
            return 0;
        }
    }

    private Path file(String name) {
        return folder.resolve(name);
    }
}
