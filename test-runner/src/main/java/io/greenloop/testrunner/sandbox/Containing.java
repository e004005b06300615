package io.greenloop.testrunner.sandbox;

import java.nio.file.Path;
import java.util.List;

/** One way to contain a command. */
interface Containing {

    /** The words of a command line that runs the command contained; what the script is given comes after them. */
    List<String> words(SandboxCommand command, Path runFolder);

    /** What a text that names paths as seen inside is for this way. */
    String located(SandboxCommand command, Path runFolder, String text);

    /** Files of the host that the script opens, from descriptor 9 on. */
    List<Path> descriptors();

    /** Makes a writable folder of the host usable for the run. */
    void handOver(Path writable);

    /** Ends processes that the run left behind, as far as this way lets any stay. */
    void endLeftovers(Path runFolder);
}
