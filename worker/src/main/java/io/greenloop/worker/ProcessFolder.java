package io.greenloop.worker;

import io.greenloop.workspace.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * A folder of this process alone, beside those of other processes. A lock on a file beside it says that its process lives,
 * whatever process ids a container may see; the folders of dead ones are removed.
 */
public final class ProcessFolder implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ProcessFolder.class);
    private static final String PREFIX = "process-";
    private static final String LOCK = ".lock";

    /**
     * POSIX frees a process's lock when the process closes any other handle of that file, so it never opens two; and Java
     * closes a handle that nobody refers to any more.
     */
    private static final Map<Path, FileChannel> HELD_BY_THIS_PROCESS = new ConcurrentHashMap<>();

    private final Path folder;
    private final Path lock;

    private ProcessFolder(Path folder, Path lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Makes a folder of this process below the given one, and removes those of processes that are no more.
     *
     * @param permissions of the folder, such as {@code rwx------}
     * @throws IllegalStateException when the given folder belongs to another user, who could put into it what he likes
     */
    public static ProcessFolder open(Path shared, String permissions) {
        return open(shared, permissions, dead -> {});
    }

    /**
     * Makes a folder of this process as {@link #open(Path, String)} does.
     *
     * @param beforeRemoval is told each folder of a dead process before it is removed
     */
    public static synchronized ProcessFolder open(Path shared, String permissions, Consumer<Path> beforeRemoval) {
        try {
            var parent = Files.createDirectories(shared).toAbsolutePath().normalize();
            var own = taken(parent);
            Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
            removeDead(parent, beforeRemoval);
            Files.createDirectories(own.folder);
            Files.setPosixFilePermissions(own.folder, PosixFilePermissions.fromString(permissions));
            return own;
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be used".formatted(shared), e);
        }
    }

    private static ProcessFolder taken(Path parent) throws IOException {
        while (true) {
            var name = PREFIX + ProcessHandle.current().pid() + "-" + UUID.randomUUID();
            var lock = parent.resolve(name + LOCK);
            var channel = FileChannel.open(lock, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            // Before it was locked another process may have taken the new file for one that was left behind.
            var isTaken = channel.tryLock() != null && Files.exists(lock);
            if (isTaken && isSameOwner(parent, lock)) {
                HELD_BY_THIS_PROCESS.put(lock, channel);
                return new ProcessFolder(parent.resolve(name), lock);
            }
            channel.close();
            if (isTaken) {
                Files.delete(lock);
                throw new IllegalStateException(
                        "%s belongs to another user than this process; configure another folder".formatted(parent));
            }
        }
    }

    private static boolean isSameOwner(Path parent, Path ours) throws IOException {
        return Files.getOwner(parent, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(ours));
    }

    private static void removeDead(Path parent, Consumer<Path> beforeRemoval) throws IOException {
        var names = new TreeSet<String>();
        try (var entries = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (var entry : entries) {
                var name = entry.getFileName().toString();
                names.add(name.endsWith(LOCK) ? name.substring(0, name.length() - LOCK.length()) : name);
            }
        }
        names.forEach(name -> removeIfDead(parent.resolve(name), parent.resolve(name + LOCK), beforeRemoval));
    }

    /** Another process's rubbish must not fail this start, so trouble is only told. */
    private static void removeIfDead(Path folder, Path lock, Consumer<Path> beforeRemoval) {
        if (HELD_BY_THIS_PROCESS.containsKey(lock)) {
            return;
        }
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (channel.tryLock() == null) {
                return;
            }
            beforeRemoval.accept(folder);
            Folders.delete(folder);
            Files.deleteIfExists(lock);
            LOG.infof("removed what a dead process left folder=%s", folder);
        } catch (IOException e) {
            LOG.warnf("what a dead process left cannot be removed folder=%s cause=%s", folder, e.toString());
        }
    }

    /** Exists as long as this process, unless somebody clears it. */
    public Path path() {
        return folder;
    }

    /** Removes the folder with all that is in it. */
    @Override
    public void close() {
        try {
            Folders.delete(folder);
            Files.deleteIfExists(lock);
            var channel = HELD_BY_THIS_PROCESS.remove(lock);
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            LOG.warnf("folder not removed folder=%s cause=%s", folder, e.toString());
        }
    }
}
