package io.greenloop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Brings the user to the page, signed in, without the token being seen on the way. */
@Command(name = "open", description = "Open Greenloop's page in a browser, signed in. Exit code 1: it does not run.")
final class OpenCommand implements Callable<Integer> {

    private static final int NOT_RUNNING = 1;
    private static final List<String> PROGRAMS = List.of("xdg-open", "open");

    @Mixin
    private HomeOptions homeOptions;

    private final Surroundings surroundings;

    OpenCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        var home = homeOptions.home(surroundings);
        var screen = surroundings.onOut();
        var running = new Standalone(home, surroundings).running();
        if (running.isEmpty()) {
            screen.line("Greenloop does not run on " + home.data());
            return NOT_RUNNING;
        }
        var page = new SignedInPage(home).leadingTo(running.get());
        var program = program();
        if (program.isPresent() && isStarted(program.get(), page)) {
            screen.line("opened %s/".formatted(running.get().url()));
            return ExitCode.DONE;
        }
        screen.line("open %s in a browser; it leads to %s/ signed in, so keep it to yourself"
                .formatted(page.toUri(), running.get().url()));
        return ExitCode.DONE;
    }

    private Optional<Path> program() {
        return Arrays.stream(surroundings.environment().getOrDefault("PATH", "").split(":"))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> PROGRAMS.stream().map(Path.of(folder)::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean isStarted(Path program, Path page) {
        try {
            new ProcessBuilder(program.toString(), page.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
