package io.greenloop.cli;

import io.greenloop.contracts.Json;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
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

    private static final String JSON = "--json";

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
                .addSubcommand(new CheckCommand(surroundings))
                .addSubcommand(new UpCommand(surroundings))
                .addSubcommand(new DownCommand(surroundings))
                .addSubcommand(new StatusCommand(surroundings))
                .addSubcommand(new OpenCommand(surroundings))
                .addSubcommand(new CommandLine(new DeadLettersCommand(surroundings))
                        .addSubcommand(new ReplayCommand(surroundings)))
                .registerConverter(Duration.class, new DurationConverter())
                .registerConverter(BigDecimal.class, new AmountConverter())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(surroundings.out(), true))
                .setErr(new PrintWriter(surroundings.err(), true))
                .setParameterExceptionHandler((trouble, given) -> onBadArguments(trouble, surroundings, given))
                .setExecutionExceptionHandler((trouble, command, given) -> onTrouble(trouble, given, surroundings));
        if (arguments.length == 0) {
            line.usage(line.getErr());
            return ExitCode.BAD_INPUT;
        }
        return line.execute(arguments);
    }

    private static int onBadArguments(ParameterException trouble, Surroundings surroundings, String... given) {
        say(Text.firstLine(trouble.getMessage()), surroundings, List.of(given).contains(JSON));
        return ExitCode.BAD_INPUT;
    }

    private static int onTrouble(Exception trouble, ParseResult given, Surroundings surroundings) throws Exception {
        if (trouble instanceof BadInput) {
            say(Text.firstLine(trouble.getMessage()), surroundings, wantsJson(given));
            return ExitCode.BAD_INPUT;
        }
        if (trouble instanceof Trouble) {
            say(trouble.getMessage(), surroundings, wantsJson(given));
            return ExitCode.TROUBLE;
        }
        // A bug of ours: picocli prints its trace and the process ends with 1.
        throw trouble;
    }

    private static boolean wantsJson(ParseResult given) {
        return given.hasSubcommand() && given.subcommand().hasMatchedOption(JSON);
    }

    /** For people on stderr; a machine that waits for one object on stdout gets that too. */
    private static void say(String complaint, Surroundings surroundings, boolean asJson) {
        surroundings.err().println("greenloop: " + PlainText.of(complaint));
        surroundings.err().flush();
        if (asJson) {
            surroundings.out().println(Json.mapper().createObjectNode().put("error", complaint));
            surroundings.out().flush();
        }
    }

    /** The version that the build wrote into the jar. */
    static String version() {
        var version = Greenloop.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }

    /** The same as the answer to {@code --version}. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"greenloop " + version()};
        }
    }
}
