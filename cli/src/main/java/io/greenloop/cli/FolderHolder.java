package io.greenloop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Who holds a data folder, by the file that he wrote into it: {@code PID BOOT NAMESPACE}. The folder may be shared with another
 * host or container, where the same pid is another process.
 */
final class FolderHolder {

    private static final String FILE = "pid";
    private static final String UNKNOWN = "-";

    private final Path file;
    private final String space;

    FolderHolder(Path data) {
        this(data, ownSpace());
    }

    /** @param space boot and pid namespace of this process */
    FolderHolder(Path data, String space) {
        this.file = data.resolve(FILE);
        this.space = space;
    }

    /**
     * The holder takes the file away at its end. A pid that went to somebody else after a kill is that of a process which began
     * later than the file was written.
     */
    Optional<ProcessHandle> process() {
        try {
            var written = Files.getLastModifiedTime(file).toInstant();
            var name = Files.readString(file).strip().split(" ", 2);
            if (name.length < 2 || !name[1].equals(space)) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(name[0]))
                    .filter(process -> process.info()
                            .command()
                            .filter(program -> program.endsWith("/java"))
                            .isPresent())
                    .filter(process -> process.info()
                            .startInstant()
                            .filter(begun -> begun.isBefore(written))
                            .isPresent());
        } catch (IOException | NumberFormatException nobody) {
            return Optional.empty();
        }
    }

    /** As the embedded infrastructure writes it. */
    static String ownSpace() {
        return boot() + " " + namespace();
    }

    private static String boot() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
        } catch (IOException notLinux) {
            return UNKNOWN;
        }
    }

    private static String namespace() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
        } catch (IOException | UnsupportedOperationException notLinux) {
            return UNKNOWN;
        }
    }
}
