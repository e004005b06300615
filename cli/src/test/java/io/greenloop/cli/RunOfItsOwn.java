package io.greenloop.cli;

import java.nio.file.Path;
import java.util.Arrays;

/** Runs the command line as a process of its own, so that it can be interrupted: folder, script, and what it is to do. */
final class RunOfItsOwn {

    private RunOfItsOwn() {}

    public static void main(String[] arguments) {
        var around = new CommandLineFixture(Path.of(arguments[0]), arguments[1]).surroundings(System.out, System.err);
        System.exit(Greenloop.run(around, Arrays.copyOfRange(arguments, 2, arguments.length)));
    }
}
