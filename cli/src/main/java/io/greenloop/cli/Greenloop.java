package io.greenloop.cli;

import java.io.PrintWriter;
import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The {@code greenloop} command. */
@Command(
        name = "greenloop",
        description = "Heals failing builds: reproduces, proposes, gates, validates, until the tests are green.",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        versionProvider = Greenloop.Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Greenloop {

    private Greenloop() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(Surroundings.ofThisProcess(), arguments));
    }

    /** @return the exit code */
    static int run(Surroundings surroundings, String... arguments) {
        var line = new CommandLine(new Greenloop())
                .addSubcommand(new DemoCommand(surroundings))
                .addSubcommand(new FixCommand(surroundings))
                .addSubcommand(new UpCommand(surroundings))
                .addSubcommand(new DownCommand(surroundings))
                .addSubcommand(new StatusCommand(surroundings))
                .addSubcommand(new CommandLine(new DeadLettersCommand(surroundings))
                        .addSubcommand(new ReplayCommand(surroundings)))
                .registerConverter(Duration.class, new DurationConverter())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(surroundings.out(), true))
                .setErr(new PrintWriter(surroundings.err(), true))
                .setParameterExceptionHandler((trouble, given) -> onBadArguments(trouble, surroundings))
                .setExecutionExceptionHandler((trouble, command, given) -> onTrouble(trouble, given, surroundings));
        if (arguments.length == 0) {
            line.usage(line.getErr());
            return ExitCode.BAD_INPUT;
        }
        return line.execute(arguments);
    }

    private static int onBadArguments(ParameterException trouble, Surroundings surroundings) {
        surroundings.err().println("greenloop: " + Text.firstLine(trouble.getMessage()));
        surroundings.err().flush();
        return ExitCode.BAD_INPUT;
    }

    private static int onTrouble(Exception trouble, ParseResult given, Surroundings surroundings) throws Exception {
        if (trouble instanceof BadInput) {
            surroundings.err().println("greenloop: " + Text.firstLine(trouble.getMessage()));
            surroundings.err().flush();
            return ExitCode.BAD_INPUT;
        }
        if (trouble instanceof Trouble) {
            surroundings.err().println("greenloop: " + trouble.getMessage());
            surroundings.err().flush();
            return ExitCode.TROUBLE;
        }
        // A bug of ours: picocli prints its trace and the process ends with 1.
        throw trouble;
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            var version = Greenloop.class.getPackage().getImplementationVersion();
            return new String[] {"greenloop " + (version == null ? "(not packaged)" : version)};
        }
    }
}
