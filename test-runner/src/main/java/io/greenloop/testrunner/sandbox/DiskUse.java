package io.greenloop.testrunner.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a run holds in the folders of the host that it may write into. Names can be hidden from whoever counts them: below a path that is
 * too long for the kernel, in a folder that is closed, or by taking them away from files that stay open. That costs a look at every
 * process, so that it is looked for only where the disk has lost more than the run may take.
 */
final class DiskUse {

    private static final String DELETED = " (deleted)";

    private final List<Path> folders;
    private final SandboxLimits limits;
    private final Supplier<List<ProcessHandle>> processes;
    private final Map<Path, Long> freeBefore = new HashMap<>();

    /** @param processes all of the run */
    DiskUse(List<Mount> mounts, SandboxLimits limits, Supplier<List<ProcessHandle>> processes) {
        this.folders = mounts.stream().filter(Mount::writable).map(Mount::host).toList();
        this.limits = limits;
        this.processes = processes;
        folders.forEach(folder -> freeBefore.put(folder, free(folder)));
    }

    boolean isTooMuch() {
        return folders.stream().anyMatch(this::holdsTooMuch);
    }

    private boolean holdsTooMuch(Path folder) {
        var most = (long) limits.diskMebibytes() << 20;
        var contents = Folders.contents(folder);
        if (contents.bytes() > most || contents.entries() > limits.files()) {
            return true;
        }
        var lost = freeBefore.get(folder) - free(folder);
        return lost > most && (contents.hidden() || contents.bytes() + nameless(folder) > most);
    }

    private static long free(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException gone) {
            return Long.MAX_VALUE;
        }
    }

    /** Bytes of files on the folder's disk that processes of the run hold open and that have no name any more. */
    private long nameless(Path folder) {
        var seen = new HashSet<>();
        long bytes = 0;
        try {
            var disk = Files.getAttribute(folder, "unix:dev");
            for (var process : processes.get()) {
                bytes += nameless(process, disk, seen);
            }
        } catch (IOException gone) {
            return bytes;
        }
        return bytes;
    }

    private static long nameless(ProcessHandle process, Object disk, HashSet<Object> seen) {
        long bytes = 0;
        try (var files = Files.newDirectoryStream(Path.of("/proc", "" + process.pid(), "fd"))) {
            for (var file : files) {
                if (Files.readSymbolicLink(file).toString().endsWith(DELETED)
                        && Files.getAttribute(file, "unix:dev").equals(disk)
                        && seen.add(Files.getAttribute(file, "unix:ino"))) {
                    bytes += Files.size(file);
                }
            }
            return bytes;
        } catch (IOException | UncheckedIOException | DirectoryIteratorException ended) {
            return bytes;
        }
    }
}
