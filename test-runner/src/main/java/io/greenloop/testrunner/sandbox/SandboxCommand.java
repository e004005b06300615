package io.greenloop.testrunner.sandbox;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A command to run contained. Paths are those seen inside.
 *
 * @param program program and arguments; more arguments may follow from who starts the script
 * @param scratch empty sized folder in memory that goes with the run, such as {@code /greenloop/work}; empty for none
 * @param directory where the program starts
 * @param environment all that the program sees beside a fixed {@code PATH}, {@code HOME}, {@code LANG} and {@code TZ}
 * @param input what the program reads on its standard input
 */
public record SandboxCommand(
        List<String> program,
        List<Mount> mounts,
        String scratch,
        String directory,
        Map<String, String> environment,
        String input,
        Duration timeLimit) {

    public SandboxCommand {
        program = List.copyOf(program);
        mounts = List.copyOf(mounts);
        requireNonNull(scratch, "scratch");
        requireNonNull(directory, "directory");
        environment = Map.copyOf(environment);
        requireNonNull(input, "input");
        if (timeLimit.isNegative() || timeLimit.isZero()) {
            throw new IllegalArgumentException("the time limit is %s".formatted(timeLimit));
        }
    }

    /** Inputs carry secrets of the run, so only the program is ever shown. */
    @Override
    public String toString() {
        return "SandboxCommand[%s]".formatted(program.get(0));
    }
}
