package io.greenloop.bench;

import io.greenloop.bench.confidence.ConfidenceCommand;
import io.greenloop.bench.gates.GatesCommand;
import io.greenloop.bench.gates.GatesSpeedCommand;
import io.greenloop.bench.healing.HealingCommand;
import io.greenloop.bench.validation.ValidationCommand;
import io.greenloop.testkit.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The benchmarks, by name. Exit code 0: went well; 1: did not, or could not be carried through; 2: bad input. */
@Command(
        name = "bench/run",
        description = "Measures the packaged system from outside.",
        synopsisSubcommandLabel = "NAME")
public final class Bench {

    private static final int WENT_WRONG = 1;
    private static final int BAD_INPUT = 2;

    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(run(new Progress(System.err, Boolean.getBoolean("greenloop.terminal.err")), arguments));
    }

    /** @return the exit code */
    static int run(Progress progress, String... arguments) {
        var line = new CommandLine(new Bench())
                .addSubcommand(new CrashCommand(progress))
                .addSubcommand(new LoopCommand(progress))
                .addSubcommand(new ColdCommand(progress))
                .addSubcommand(new ValidationCommand(progress))
                .addSubcommand(new HealingCommand(progress))
                .addSubcommand(new GatesCommand(progress))
                .addSubcommand(new GatesSpeedCommand(progress))
                .addSubcommand(new ConfidenceCommand())
                .setParameterExceptionHandler((trouble, given) -> onBadInput(trouble, progress))
                .setExecutionExceptionHandler((trouble, command, given) -> onTrouble(trouble, progress));
        if (arguments.length == 0) {
            list(line);
            return 0;
        }
        return line.execute(arguments);
    }

    private static void list(CommandLine line) {
        line.getSubcommands().forEach((name, command) -> {
            var usage = command.getCommandSpec().usageMessage();
            System.out.printf("%-11s %s%n", name, String.join(" ", usage.description()));
            command.getCommandSpec()
                    .options()
                    .forEach(option -> System.out.printf(
                            "            %-16s %s%n",
                            option.longestName() + " " + option.paramLabel(),
                            option.description()[0].replace("${DEFAULT-VALUE}", option.defaultValue())));
        });
    }

    private static int onBadInput(ParameterException trouble, Progress progress) {
        progress.line("bench/run: " + trouble.getMessage().lines().findFirst().orElse("bad input"));
        return BAD_INPUT;
    }

    private static int onTrouble(Exception trouble, Progress progress) throws Exception {
        if (trouble instanceof BenchFailure) {
            progress.line("bench/run: " + trouble.getMessage());
            return WENT_WRONG;
        }
        throw trouble;
    }

    /** A file among those that a build makes, where what a benchmark writes is kept. */
    public static Path output(String name) throws IOException {
        return Files.createDirectories(Samples.root().resolveSibling("bench").resolve("target"))
                .resolve(name);
    }
}
