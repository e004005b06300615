package io.greenloop.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The folder of one broker and one database, held by a file lock so that two processes never share it. */
final class DataFolder implements AutoCloseable {

    private static final String LOCK = "lock";
    private static final String OWNER = "pid";
    private static final String FIRST_START_DONE = "first-start-done";

    /** POSIX frees a process's lock when the process closes any other handle of that file, so it never opens two. */
    private static final Set<Path> HELD_BY_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;
    private final boolean deletedOnClose;

    private DataFolder(Path root, FileChannel channel, FileLock lock, boolean deletedOnClose) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
        this.deletedOnClose = deletedOnClose;
    }

    /** Takes the folder, making it where it is missing; fails with the owner's pid when somebody holds it. */
    static DataFolder open(Path root) {
        return take(root, false)
                .orElseThrow(() -> new InfrastructureFailure(
                        "the data folder %s is in use by the process with pid %s; stop it, or choose another folder"
                                .formatted(root, ownerOf(root))));
    }

    /** Like {@link #open}, but empty when somebody holds the folder, and deleted on close. */
    static Optional<DataFolder> tryOpenToDelete(Path root) {
        return take(root, true);
    }

    private static Optional<DataFolder> take(Path root, boolean deletedOnClose) {
        if (!HELD_BY_THIS_PROCESS.add(root)) {
            return Optional.empty();
        }
        var taken = Optional.<DataFolder>empty();
        try {
            taken = lock(root, deletedOnClose);
            return taken;
        } catch (IOException e) {
            throw new InfrastructureFailure("the data folder %s cannot be used: %s".formatted(root, e), e);
        } finally {
            if (taken.isEmpty()) {
                HELD_BY_THIS_PROCESS.remove(root);
            }
        }
    }

    private static Optional<DataFolder> lock(Path root, boolean deletedOnClose) throws IOException {
        OwnerOnly.createFolders(root);
        // The file stays after a release: whoever had it open would otherwise lock a ghost.
        var channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        Files.writeString(root.resolve(OWNER), ProcessSpace.own().nameOfThisProcess());
        return Optional.of(new DataFolder(root, channel, lock, deletedOnClose));
    }

    private static String ownerOf(Path root) {
        try {
            return Files.readString(root.resolve(OWNER)).strip().split(" ")[0];
        } catch (IOException e) {
            return "unknown";
        }
    }

    Path root() {
        return root;
    }

    Path broker() {
        return root.resolve("kafka");
    }

    Path database() {
        return root.resolve("postgres");
    }

    /** A first start that was cut short leaves halves that neither program accepts, and holds no data yet. */
    void dropWhatNeverFinishedItsFirstStart() {
        if (Files.exists(root.resolve(FIRST_START_DONE))) {
            return;
        }
        try {
            Folders.delete(broker());
            Folders.delete(database());
        } catch (IOException e) {
            throw new InfrastructureFailure("an unfinished first start in %s cannot be removed".formatted(root), e);
        }
    }

    void rememberTheFirstStart() {
        try {
            Files.writeString(root.resolve(FIRST_START_DONE), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            Files.deleteIfExists(root.resolve(OWNER));
            if (deletedOnClose) {
                Folders.delete(root);
            }
            lock.release();
            channel.close();
            HELD_BY_THIS_PROCESS.remove(root);
        } catch (IOException e) {
            throw new InfrastructureFailure("the data folder %s cannot be released".formatted(root), e);
        }
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
