package io.greenloop.testrunner.sandbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Processes of plain runs, known by a tag in their environment wherever in the process tree they are. */
public final class Strays {

    private static final String TAG = "GREENLOOP_RUN=";

    private Strays() {}

    /** What a run puts into the environment of its processes. */
    static String tag(Path runFolder) {
        return TAG + runFolder.toAbsolutePath().normalize();
    }

    /** What still runs of the run in this folder, or of any run below it. */
    public static List<ProcessHandle> below(Path folder) {
        var tag = tag(folder);
        return ProcessHandle.allProcesses()
                .filter(process -> isBelow(process, tag))
                .toList();
    }

    private static boolean isBelow(ProcessHandle process, String tag) {
        try {
            // Read by bytes, since others may put any into theirs; a path may hold more than ASCII.
            var environment = Files.readString(Path.of("/proc", "" + process.pid(), "environ"), ISO_8859_1);
            var sought = new String(tag.getBytes(UTF_8), ISO_8859_1);
            return List.of(environment.split("\0")).stream()
                    .anyMatch(variable -> variable.equals(sought) || variable.startsWith(sought + "/"));
        } catch (IOException notOurs) {
            return false;
        }
    }
}
