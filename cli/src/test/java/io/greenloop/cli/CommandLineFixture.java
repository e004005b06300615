package io.greenloop.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs the command line in this JVM, with a scripted standalone in place of the real one. */
final class CommandLineFixture {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Path folder;
    private final String script;

    CommandLineFixture(Path folder, String script) {
        this.folder = folder;
        this.script = script;
    }

    int run(String... arguments) {
        return Greenloop.run(surroundings(), arguments);
    }

    Surroundings surroundings() {
        return surroundings(stream(out), stream(err));
    }

    /** The same with other streams. */
    Surroundings surroundings(PrintStream onOut, PrintStream onErr) {
        var environment = Map.of(
                "PATH", System.getenv("PATH"),
                "GREENLOOP_HOME", folder.resolve("home").toString(),
                "GREENLOOP_JAVA_OPTIONS", "-Dscript=" + script + " -Xshare:auto -XX:TieredStopAtLevel=1");
        var program = List.of("@" + classPath(), ScriptedStandalone.class.getName());
        return new Surroundings(
                onOut, onErr, false, false, 100, environment, folder, new Installation(folder, program));
    }

    /** In a file: of a process whose command line is longer than a page, Linux tells no argument. */
    private Path classPath() {
        try {
            return Files.writeString(
                    folder.resolve("class-path"), "-cp \"%s\"".formatted(System.getProperty("java.class.path")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    Path home() {
        return folder.resolve("home");
    }
}
