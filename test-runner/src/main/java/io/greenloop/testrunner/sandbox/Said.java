package io.greenloop.testrunner.sandbox;

import io.greenloop.worker.TransientFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * What a run says, copied out of its reach as it is said. The run holds the end of a pipe that it can write to and no more: a file could be
 * opened once again through {@code /proc}, to read what the runner's own code said, and to take it back.
 */
final class Said implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Said.class);
    private static final long LONGEST_MILLIS = 10_000;
    private static final int BUFFER = 1 << 16;

    private final FileChannel open;
    private final Thread copier;

    private Said(FileChannel open, Thread copier) {
        this.open = open;
        this.copier = copier;
    }

    /**
     * Makes the pipe and begins to copy.
     *
     * @param pipe that is made
     * @param file that is written; who may say more than the limit is seen by its size
     * @param most bytes that are allowed
     * @throws TransientFailure when the folder of the pipe is gone
     */
    static Said through(Path pipe, Path file, long most) {
        try {
            make(pipe);
            // With both ends open here nobody has to wait for the other side; at the end the run's are the only ones
            // that write.
            var open = FileChannel.open(pipe, StandardOpenOption.READ, StandardOpenOption.WRITE);
            var said = FileChannel.open(pipe, StandardOpenOption.READ);
            // Nobody may open it to read from now on, its owner included.
            Files.setPosixFilePermissions(pipe, PosixFilePermissions.fromString("-w-------"));
            var copier = new Thread(() -> copy(said, file, most), "sandbox-output");
            copier.setDaemon(true);
            copier.start();
            return new Said(open, copier);
        } catch (IOException gone) {
            throw new TransientFailure("the sandbox could not be started: no pipe in the folder of the run", gone);
        }
    }

    private static void make(Path pipe) throws IOException {
        var making = new ProcessBuilder("/usr/bin/mkfifo", "-m", "600", pipe.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!making.waitFor(LONGEST_MILLIS, TimeUnit.MILLISECONDS) || making.exitValue() != 0) {
                throw new IOException("no pipe can be made here");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a sandbox was made", e);
        } finally {
            making.destroyForcibly();
        }
    }

    /** To the end, so that nobody waits for room in the pipe; but no more is kept than what shows that it is too much. */
    private static void copy(FileChannel said, Path file, long most) {
        try (var in = Channels.newInputStream(said);
                var out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var buffer = new byte[BUFFER];
            long kept = 0;
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                var room = (int) Math.min(read, most + 1 - kept);
                var bytes = ByteBuffer.wrap(buffer, 0, room);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                kept += room;
            }
        } catch (IOException e) {
            LOG.errorf("output of a run not kept path=%s cause=%s", file, e.toString());
        }
    }

    /** Waits until all is copied that was said; to be called when the run has ended. */
    @Override
    public void close() throws IOException {
        open.close();
        try {
            copier.join(LONGEST_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
