package io.greenloop.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Within what a pid names one process: one boot of one host, and one of its pid namespaces. The command line reads the same two
 * files, for it looks at the owners of folders that another container or host may share.
 *
 * @param boot id of the boot, {@code -} where the system does not tell
 * @param pids name of the pid namespace, {@code -} where the system does not tell
 */
record ProcessSpace(String boot, String pids) {

    private static final String UNKNOWN = "-";

    static ProcessSpace own() {
        return new ProcessSpace(boot(Path.of("/proc/sys/kernel/random/boot_id")), pids(Path.of("/proc/self/ns/pid")));
    }

    /** Pid, boot and namespace, apart by spaces. */
    String nameOfThisProcess() {
        return "%d %s %s".formatted(ProcessHandle.current().pid(), boot, pids);
    }

    private static String boot(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException notLinux) {
            return UNKNOWN;
        }
    }

    private static String pids(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException | UnsupportedOperationException notLinux) {
            return UNKNOWN;
        }
    }
}
