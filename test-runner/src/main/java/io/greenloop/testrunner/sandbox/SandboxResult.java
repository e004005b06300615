package io.greenloop.testrunner.sandbox;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How a contained run ended, as seen from outside.
 *
 * @param exitCode of the program; meaningless unless it ended by itself
 * @param output what it wrote on its standard output; valid until the run is closed
 * @param errors what it wrote on its standard error output; valid until the run is closed
 */
public record SandboxResult(End end, int exitCode, Path output, Path errors, Duration took) {

    /** What ended a run. */
    public enum End {
        EXITED,
        TIMED_OUT,
        STOPPED,
        OUT_OF_MEMORY,
        OUT_OF_DISK,
        TOO_MANY_PROCESSES,
        TOO_MUCH_OUTPUT
    }

    public SandboxResult {
        requireNonNull(end, "end");
        requireNonNull(output, "output");
        requireNonNull(errors, "errors");
        requireNonNull(took, "took");
    }

    /** Whether the program ended by itself and says it did well. */
    public boolean isSuccess() {
        return end == End.EXITED && exitCode == 0;
    }
}
