package io.greenloop.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench/run loop}. */
@Command(
        name = "loop",
        description = "coordination time, time to heal each sample, accepted jobs per second, starts, memory")
final class LoopCommand implements Callable<Integer> {

    private static final int MOST = 100;

    private final Progress progress;

    @Spec
    private CommandSpec spec;

    @Option(names = "--starts", defaultValue = "3", description = "measured starts of each kind (${DEFAULT-VALUE})")
    private int starts;

    @Option(names = "--flood", defaultValue = "10", description = "seconds of handing jobs in (${DEFAULT-VALUE})")
    private int flood;

    LoopCommand(Progress progress) {
        this.progress = progress;
    }

    @Override
    public Integer call() throws Exception {
        if (starts < 1 || starts > MOST || flood < 1 || flood > MOST) {
            throw new ParameterException(spec.commandLine(), "--starts and --flood are 1 to %d".formatted(MOST));
        }
        var report = new LoopTrial(starts, Duration.ofSeconds(flood), progress).run();
        report.write(Bench.output("loop.json"), Instant.now());
        progress.erase();
        System.out.println(report.table());
        System.out.println(report.line());
        return 0;
    }
}
