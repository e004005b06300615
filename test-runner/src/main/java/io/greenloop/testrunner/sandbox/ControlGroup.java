package io.greenloop.testrunner.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** A control group of the kernel around one run: limits that the run cannot leave, and a sure way to end all of it. */
final class ControlGroup implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ControlGroup.class);
    private static final Path ROOT = Path.of("/sys/fs/cgroup");
    private static final List<String> CONTROLLERS = List.of("memory", "pids", "cpu");
    /** Names of runs begin with it, then the id of the process that they belong to. */
    static final String RUN = "greenloop-";

    private static final int PERIOD_MICROS = 100_000;
    private static final int MOST_ATTEMPTS = 500;

    private final List<Path> folders;

    private ControlGroup(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** Removes the groups of processes that are no more, with whatever still runs in them. */
    static void removeLeftovers() {
        var parents = new ArrayList<>(CONTROLLERS.stream().map(ROOT::resolve).toList());
        parents.add(ROOT);
        for (var parent : parents) {
            try (var groups = Files.newDirectoryStream(parent, RUN + "*")) {
                for (var group : groups) {
                    var pid = group.getFileName()
                            .toString()
                            .substring(RUN.length())
                            .split("-")[0];
                    if (ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                        new ControlGroup(List.of(group)).close();
                    }
                }
            } catch (IOException | NumberFormatException notOurs) {
                LOG.debugf("no control groups to remove path=%s", parent);
            }
        }
    }

    /** A group with these limits; one without effect where this host does not let all of them be set. */
    static ControlGroup create(String name, SandboxLimits limits) {
        return create(ROOT, name, limits);
    }

    /** @param root where this host has its control groups, if it has any */
    static ControlGroup create(Path root, String name, SandboxLimits limits) {
        var made = new ArrayList<Path>();
        try {
            if (Files.isDirectory(root.resolve("memory"))) {
                createFirstVersion(root, name, limits, made);
            } else if (Files.exists(root.resolve("cgroup.controllers"))) {
                createSecondVersion(root.resolve(name), limits, made);
            }
        } catch (IOException notOurs) {
            LOG.debugf("no control group name=%s cause=%s", name, notOurs.toString());
            // Half a group holds some limit or none, and while it stands nobody else looks after them.
            new ControlGroup(made).close();
            return new ControlGroup(List.of());
        }
        return new ControlGroup(made);
    }

    private static void createFirstVersion(Path root, String name, SandboxLimits limits, List<Path> made)
            throws IOException {
        for (var controller : CONTROLLERS) {
            made.add(Files.createDirectory(root.resolve(controller).resolve(name)));
        }
        write(made.get(0).resolve("memory.limit_in_bytes"), bytes(limits));
        write(made.get(1).resolve("pids.max"), String.valueOf(limits.processes()));
        write(made.get(2).resolve("cpu.cfs_period_us"), String.valueOf(PERIOD_MICROS));
        write(made.get(2).resolve("cpu.cfs_quota_us"), quota(limits));
    }

    private static void createSecondVersion(Path group, SandboxLimits limits, List<Path> made) throws IOException {
        made.add(Files.createDirectory(group));
        write(group.resolve("memory.max"), bytes(limits));
        if (Files.exists(group.resolve("memory.swap.max"))) {
            // A kernel that counts no swap has no such file.
            write(group.resolve("memory.swap.max"), "0");
        }
        write(group.resolve("pids.max"), String.valueOf(limits.processes()));
        write(group.resolve("cpu.max"), quota(limits) + " " + PERIOD_MICROS);
    }

    private static String bytes(SandboxLimits limits) {
        return String.valueOf((long) limits.memoryMebibytes() << 20);
    }

    private static String quota(SandboxLimits limits) {
        return String.valueOf((long) (limits.processors() * PERIOD_MICROS));
    }

    /** Into a file that the kernel put there: where it is not, nothing holds the limit. */
    private static void write(Path file, String value) throws IOException {
        Files.writeString(file, value, StandardOpenOption.WRITE);
    }

    boolean isEffective() {
        return !folders.isEmpty();
    }

    /** Files that a process writes its own id into to join. */
    List<Path> doors() {
        return folders.stream().map(folder -> folder.resolve("cgroup.procs")).toList();
    }

    /** Whether the kernel killed a process of the group for want of memory. */
    boolean hasRunOutOfMemory() {
        return folders.stream()
                .anyMatch(folder ->
                        oomKills(folder.resolve("memory.oom_control")) || oomKills(folder.resolve("memory.events")));
    }

    private static boolean oomKills(Path file) {
        try {
            return Files.exists(file)
                    && Files.readAllLines(file).stream()
                            .anyMatch(line -> line.startsWith("oom_kill ") && !line.endsWith(" 0"));
        } catch (IOException gone) {
            return false;
        }
    }

    /** Kills whatever is left in the group. */
    void kill() {
        for (var door : doors()) {
            try {
                for (var pid : Files.readAllLines(door)) {
                    ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
                }
            } catch (IOException | UncheckedIOException gone) {
                LOG.debugf("control group is gone path=%s", door);
            }
        }
    }

    /** Ends what is left and removes the group; the kernel needs a moment after the last process. */
    @Override
    public void close() {
        for (var folder : folders) {
            for (int attempt = 0; attempt < MOST_ATTEMPTS && !removed(folder); attempt++) {
                kill();
                pause();
            }
        }
    }

    private static boolean removed(Path folder) {
        try {
            Files.deleteIfExists(folder);
            return true;
        } catch (IOException busy) {
            return false;
        }
    }

    private static void pause() {
        java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
    }
}
