package io.greenloop.testrunner.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The processes and threads that this user has already: older kernels count them towards a limit of processes even inside a user
 * name space, so that the limit of a run comes on top.
 */
final class UserTasks {

    private static final String PROC = "/proc";

    private UserTasks() {}

    static long count() {
        try (var processes = Files.newDirectoryStream(Path.of(PROC), "[0-9]*")) {
            var own = Files.getAttribute(Path.of(PROC, "self"), "unix:uid");
            long count = 0;
            for (var process : processes) {
                count += tasks(process, own);
            }
            return count;
        } catch (IOException unreadable) {
            return 0;
        }
    }

    /** A folder has two links and one for each folder in it, here one for each thread. */
    private static long tasks(Path process, Object user) {
        try {
            var isOwn = Files.getAttribute(process, "unix:uid").equals(user);
            return isOwn ? (int) Files.getAttribute(process.resolve("task"), "unix:nlink") - 2 : 0;
        } catch (IOException gone) {
            return 0;
        }
    }
}
