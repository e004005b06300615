package io.greenloop.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command finds around it, given from outside so that a test can give other things.
 *
 * @param out carries results
 * @param err carries complaints, and with {@code --json} everything but the result
 * @param columns width of the terminal in characters
 */
record Surroundings(
        PrintStream out,
        PrintStream err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        int columns,
        Map<String, String> environment,
        Path folder,
        Installation installation) {

    private static final int USUAL_COLUMNS = 100;

    Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Those of this process; the script that started it says which streams are terminals. */
    static Surroundings ofThisProcess() {
        return new Surroundings(
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                Boolean.getBoolean("greenloop.terminal.out"),
                Boolean.getBoolean("greenloop.terminal.err"),
                Integer.getInteger("greenloop.terminal.columns", USUAL_COLUMNS),
                System.getenv(),
                Path.of("").toAbsolutePath(),
                Installation.of(System.getProperty("greenloop.installation")));
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    Screen onOut() {
        return screen(out, outIsTerminal);
    }

    Screen onErr() {
        return screen(err, errIsTerminal);
    }

    private Screen screen(PrintStream stream, boolean terminal) {
        return new Screen(stream, terminal, terminal && !isColourUnwanted(), columns);
    }

    /** See no-color.org: set and not empty means no colours. */
    private boolean isColourUnwanted() {
        return !environment.getOrDefault("NO_COLOR", "").isEmpty() || "dumb".equals(environment.get("TERM"));
    }
}
