package io.greenloop.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops the system; what is durable stays. */
@Command(name = "down", description = "Stop Greenloop; its data stay, and unfinished jobs go on at the next start.")
final class DownCommand implements Callable<Integer> {

    @Mixin
    private HomeOptions homeOptions;

    private final Surroundings surroundings;

    DownCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        var home = homeOptions.home(surroundings);
        var screen = surroundings.onOut();
        var stopwatch = Stopwatch.started();
        screen.live("stopping Greenloop");
        var stopped = new Standalone(home, surroundings).stop();
        screen.line(stopped ? "Greenloop stopped after " + stopwatch : "Greenloop does not run on " + home.data());
        return ExitCode.DONE;
    }
}
