package io.greenloop.testrunner.sandbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The processes of this host by what they were started with; other tests run theirs at the same time. */
public final class HostProcesses {

    private HostProcesses() {}

    /** Those whose command line, or whose mounts where they have their own, name a text. */
    public static List<ProcessHandle> naming(String text) {
        return ProcessHandle.allProcesses()
                .filter(process -> told(process, "cmdline").contains(text)
                        || told(process, "mountinfo").contains(text))
                .toList();
    }

    /** What Java says of a process leaves long command lines out. */
    private static String told(ProcessHandle process, String file) {
        try {
            return Files.readString(Path.of("/proc", process.pid() + "", file), ISO_8859_1);
        } catch (IOException ended) {
            return "";
        }
    }
}
