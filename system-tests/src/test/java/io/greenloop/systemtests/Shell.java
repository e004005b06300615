package io.greenloop.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.testrunner.sandbox.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a command as a user would and keeps what it said. */
final class Shell {

    private static final int LONGEST_MINUTES = 5;

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private String input = "";

    private Shell(Path folder) {
        this.folder = folder;
    }

    static Shell in(Path folder) {
        return new Shell(folder);
    }

    Shell withInput(String text) {
        input = text;
        return this;
    }

    Shell with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Result run(String... command) {
        return run(List.of(command));
    }

    Result run(List<String> command) {
        try {
            var files = Files.createTempDirectory("shell-");
            try {
                return run(command, files);
            } finally {
                Folders.delete(files);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Result run(List<String> command, Path files) throws IOException, InterruptedException {
        var given = Files.writeString(files.resolve("in"), input);
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(given.toFile())
                .redirectOutput(files.resolve("out").toFile())
                .redirectError(files.resolve("err").toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError("%s did not end in %d minutes".formatted(command, LONGEST_MINUTES));
        }
        return new Result(
                command,
                process.exitValue(),
                Files.readString(files.resolve("out"), UTF_8),
                Files.readString(files.resolve("err"), UTF_8));
    }

    /** What came of a command. */
    record Result(List<String> command, int exitCode, String out, String err) {

        Result succeeds() {
            return exits(0);
        }

        Result exits(int code) {
            assertThat(exitCode).as("%s said:%n%s%n%s", command, out, err).isEqualTo(code);
            return this;
        }
    }
}
