package io.greenloop.testrunner.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One way to contain a command. */
interface Containing {

    /**
     * The words of a command line that runs the command contained; what the script is given comes after them.
     *
     * @param output pipe that it says what it has to say to, where that is not the script's own
     */
    List<String> words(SandboxCommand command, Path runFolder, Optional<Path> output);

    /** What a text that names paths as seen inside is for this way. */
    String located(SandboxCommand command, Path runFolder, String text);

    /** Whether what a run says goes through a pipe, that is, whether all that could hold it open ends with the run. */
    boolean speaksThroughPipe();

    /** What the script itself opens to say something to, where the run has this pipe. */
    Path output(Path pipe);

    /** Descriptors beyond the usual three that the script opens, as a shell writes them. */
    List<String> redirections(Path runFolder);

    /** Why the program of a run that has ended was never started, in one sentence; empty when it was. */
    Optional<String> failureToStart(Path runFolder);

    /** Makes a writable folder of the host usable for the run. */
    void handOver(Path writable);

    /** Ends processes that the run left behind, as far as this way lets any stay. */
    void endLeftovers(Path runFolder);
}
