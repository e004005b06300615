package io.greenloop.bench;

import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench/run cold}. */
@Command(name = "cold", description = "what a build in the sandbox costs beyond the same build by Maven alone")
final class ColdCommand implements Callable<Integer> {

    private static final int MOST = 100;

    private final Progress progress;

    @Spec
    private CommandSpec spec;

    @Option(names = "--pairs", defaultValue = "10", description = "pairs of builds of each project (${DEFAULT-VALUE})")
    private int pairs;

    ColdCommand(Progress progress) {
        this.progress = progress;
    }

    @Override
    public Integer call() throws Exception {
        if (pairs < 1 || pairs > MOST) {
            throw new ParameterException(spec.commandLine(), "--pairs is 1 to %d".formatted(MOST));
        }
        var report = new ColdTrial(pairs, progress).run();
        report.write(Bench.output("cold.json"), Instant.now());
        progress.erase();
        System.out.println(report.table());
        System.out.println(report.line());
        return 0;
    }
}
