package io.greenloop.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The machine's own git, to hold ours against. */
final class ShellGit {

    private final Path folder;

    private ShellGit(Path folder) {
        this.folder = folder;
    }

    static ShellGit in(Path folder) {
        return new ShellGit(folder);
    }

    /** A new repository with somebody to commit as. */
    static ShellGit init(Path folder) throws IOException {
        Files.createDirectories(folder);
        var git = new ShellGit(folder);
        git.run("init", "-q", "-b", "main", ".");
        git.run("config", "user.name", "Somebody");
        git.run("config", "user.email", "somebody@example.org");
        return git;
    }

    ShellGit file(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }

    String commitAll(String message) throws IOException {
        run("add", "-A");
        run("commit", "-q", "-m", message);
        return run("rev-parse", "HEAD").strip();
    }

    String run(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        try {
            assertThat(process.waitFor()).as("git %s: %s", command, output).isZero();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        return output;
    }
}
