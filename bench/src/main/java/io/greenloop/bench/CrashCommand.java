package io.greenloop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench/run crash}. */
@Command(
        name = "crash",
        description = "jobs that survive the system being killed at random moments; each ends exactly once")
final class CrashCommand implements Callable<Integer> {

    private static final int MOST = 1000;

    private final Progress progress;

    @Spec
    private CommandSpec spec;

    @Option(names = "--jobs", defaultValue = "20", description = "jobs to hand in (${DEFAULT-VALUE})")
    private int jobs;

    @Option(names = "--kills", defaultValue = "10", description = "times to kill the system (${DEFAULT-VALUE})")
    private int kills;

    @Option(names = "--seed", defaultValue = "1", description = "draws the moments (${DEFAULT-VALUE})")
    private long seed;

    CrashCommand(Progress progress) {
        this.progress = progress;
    }

    @Override
    public Integer call() throws Exception {
        if (jobs < 1 || jobs > MOST || kills < 0 || kills > MOST) {
            throw new ParameterException(
                    spec.commandLine(), "--jobs is 1 to %d and --kills is 0 to %d".formatted(MOST, MOST));
        }
        progress.line("crash: %d jobs, %d kills, seed %d".formatted(jobs, kills, seed));
        try (var workplace = Workplace.create(Map.of())) {
            var report = new CrashTrial(workplace.standalone(), CrashPlan.drawn(jobs, kills, seed), progress).run();
            report.faults().forEach(fault -> progress.line("FAULT " + fault));
            if (!report.isWell()) {
                keepLog(workplace);
            }
            progress.erase();
            System.out.println(report.line());
            return report.isWell() ? 0 : 1;
        }
    }

    private void keepLog(Workplace workplace) throws IOException {
        var kept = Bench.output("crash-standalone.log");
        Files.copy(workplace.standalone().log(), kept, StandardCopyOption.REPLACE_EXISTING);
        progress.line("the system's log is " + Path.of("").toAbsolutePath().relativize(kept));
    }
}
