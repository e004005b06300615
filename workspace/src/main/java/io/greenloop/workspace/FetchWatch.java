package io.greenloop.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.EmptyProgressMonitor;

/** Stops a fetch whose objects outgrow a limit on disk. */
final class FetchWatch extends EmptyProgressMonitor {

    private static final int UPDATES_BETWEEN_LOOKS = 256;

    private final Path folder;
    private final long mostBytes;
    private int updates;
    private boolean exceeded;

    FetchWatch(Path folder, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    @Override
    public void update(int completed) {
        if (updates++ % UPDATES_BETWEEN_LOOKS == 0) {
            exceeded |= bytesOnDisk() > mostBytes;
        }
    }

    @Override
    public void endTask() {
        exceeded |= bytesOnDisk() > mostBytes;
    }

    @Override
    public boolean isCancelled() {
        return exceeded;
    }

    private long bytesOnDisk() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(FetchWatch::size).sum();
        } catch (IOException | UncheckedIOException moving) {
            // Files come and go while a pack is written; the next look will see.
            return 0;
        }
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException gone) {
            return 0;
        }
    }
}
