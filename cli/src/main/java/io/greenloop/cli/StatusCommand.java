package io.greenloop.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says whether the system runs and what it does. */
@Command(
        name = "status",
        description = "Say whether Greenloop runs and which jobs it has. Exit code 1: it does not run.")
final class StatusCommand implements Callable<Integer> {

    private static final int NOT_RUNNING = 1;

    @Mixin
    private HomeOptions homeOptions;

    private final Surroundings surroundings;

    StatusCommand(Surroundings surroundings) {
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
        var jobs = running.get().api().unfinished();
        screen.line(
                "Greenloop runs: pid %d, %s unfinished".formatted(running.get().pid(), Text.count(jobs.size(), "job")));
        screen.line("  page   %s/ (greenloop open signs you in)"
                .formatted(running.get().url()));
        screen.line("  REST   " + running.get().url());
        screen.line("  Kafka  " + running.get().kafka());
        screen.line("  token  " + running.get().tokenFile());
        jobs.forEach(job -> screen.line("  %s  %s, iteration %d, since %s"
                .formatted(job.id(), Text.words(job.phase()), job.iteration(), job.createdAt())));
        return ExitCode.DONE;
    }
}
