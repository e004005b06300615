package io.greenloop.bench.healing;

import io.greenloop.bench.Bench;
import io.greenloop.bench.Progress;
import io.greenloop.bench.validation.LibraryMutants;
import io.greenloop.contracts.Tier;
import io.greenloop.testrunner.sandbox.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench/run healing}. */
@Command(
        name = "healing",
        description = "FOLDER: heals each broken project in it, and holds the patches against tests that were held out")
public final class HealingCommand implements Callable<Integer> {

    private static final int LONGEST_LIMIT = 3600;
    private static final int MOST_JOBS = 16;
    private static final String OWN = "own";
    private static final String ALGORITHMS = "algorithms";
    private static final String MUTANTS = "mutants";
    private static final String PICTURE = ".svg";

    private final Progress progress;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FOLDER",
            description = "each of its folders is a case; own, algorithms and mutants are made")
    private String folder;

    @Option(names = "--limit", defaultValue = "120", description = "seconds for each case (${DEFAULT-VALUE})")
    private int limit;

    @Option(names = "--jobs", defaultValue = "1", description = "cases at once (${DEFAULT-VALUE})")
    private int jobs;

    @Option(names = "--only", defaultValue = "", description = "names of cases, by comma; none for all")
    private String only;

    @Option(names = "--tiers", defaultValue = "template", description = "engines, by comma (${DEFAULT-VALUE})")
    private String tiers;

    @Option(
            names = "--out",
            defaultValue = "",
            description = "file for the figures, the picture beside it; bench/target/healing.json where it is left out")
    private String out;

    @Option(
            names = "--judge-all",
            defaultValue = "false",
            description = "judges every plausible candidate, for bench/run confidence (${DEFAULT-VALUE})")
    private boolean judgeAll;

    @Option(
            names = "--draw",
            defaultValue = "false",
            description = "draws the list of mutants anew by --seed, and stops (${DEFAULT-VALUE})")
    private boolean draw;

    @Option(names = "--seed", defaultValue = "1", description = "draws mutants (${DEFAULT-VALUE})")
    private long seed;

    public HealingCommand(Progress progress) {
        this.progress = progress;
    }

    @Override
    public Integer call() throws Exception {
        if (limit < 1 || limit > LONGEST_LIMIT || jobs < 1 || jobs > MOST_JOBS) {
            throw bad("--limit is 1 to %d, --jobs 1 to %d".formatted(LONGEST_LIMIT, MOST_JOBS));
        }
        var policy = new CaseTrial.Policy(
                Duration.ofSeconds(limit), words(tiers).map(this::tier).toList(), judgeAll);
        if (policy.tiers().isEmpty()) {
            throw bad("--tiers names none");
        }
        if (draw && !folder.equals(MUTANTS)) {
            throw bad("--draw is for %s alone".formatted(MUTANTS));
        }
        if (draw) {
            return drawn();
        }
        var file = file();
        var cases = cases();
        var results = new HealingTrial(policy, jobs, progress).run(cases);
        var report = new HealingReport(results);
        report.write(file, Instant.now(), policy, jobs);
        Files.writeString(picture(file), new HealingPicture(results, limit).svg());
        progress.erase();
        System.out.println(report.table());
        System.out.println(report.line());
        return report.exitCode();
    }

    private int drawn() throws IOException {
        var place = Files.createTempDirectory("greenloop-bench-").toRealPath();
        // The hook runs at every end of the process, an interrupt included.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(place), "clear-mutants"));
        LibraryMutants.draw(place, seed, progress);
        return 0;
    }

    private List<HealingCase> cases() throws IOException {
        try {
            return CaseFolder.only(CaseFolder.read(made()), words(only).toList());
        } catch (IllegalArgumentException unusable) {
            throw bad(unusable.getMessage());
        }
    }

    /** What is made stays among what the build made, for whoever wants to look at a case. */
    private Path made() throws IOException {
        if (folder.equals(OWN)) {
            return written(OwnCases.projects(), "own-cases");
        }
        if (folder.equals(ALGORITHMS)) {
            return written(OwnCases.exercises(), "algorithm-cases");
        }
        if (folder.equals(MUTANTS)) {
            var made = Bench.output("mutants");
            LibraryMutants.write(made);
            return made;
        }
        return Path.of(folder);
    }

    private static Path written(List<Path> bases, String name) throws IOException {
        var made = Bench.output(name);
        OwnCases.write(bases, made);
        return made;
    }

    private Tier tier(String name) {
        try {
            return Tier.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw bad("there is no tier '%s'".formatted(name));
        }
    }

    /** Found out before an hour of healing rather than after it. */
    private Path file() throws IOException {
        if (out.isBlank()) {
            return Bench.output("healing.json");
        }
        var file = Path.of(out).toAbsolutePath();
        if (Files.isDirectory(file) || !Files.isWritable(file.getParent())) {
            throw bad("'%s' cannot be written".formatted(out));
        }
        return file;
    }

    private static Path picture(Path file) {
        var name = file.getFileName().toString();
        return file.resolveSibling(name.replaceFirst("\\.json$", "") + PICTURE);
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(word -> !word.isEmpty());
    }

    private ParameterException bad(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
