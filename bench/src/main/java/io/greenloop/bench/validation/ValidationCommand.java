package io.greenloop.bench.validation;

import io.greenloop.bench.Bench;
import io.greenloop.bench.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench/run validation}. */
@Command(
        name = "validation",
        description = "candidates validated for a second of CPU time, warm, in a JVM each, and by Maven; same verdicts")
public final class ValidationCommand implements Callable<Integer> {

    private static final int MOST = 10_000;

    private final Progress progress;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--projects",
            defaultValue = "small,hanging,library",
            split = ",",
            description = "which (${DEFAULT-VALUE})")
    private List<String> projects;

    @Option(
            names = "--forked",
            defaultValue = "10000",
            description = "most candidates in a JVM each (${DEFAULT-VALUE})")
    private int forked;

    @Option(
            names = "--builds",
            defaultValue = "12",
            description = "candidates by Maven, drawn by the seed (${DEFAULT-VALUE})")
    private int builds;

    @Option(
            names = "--warm",
            defaultValue = "10000",
            description = "most candidates in the warm lane (${DEFAULT-VALUE})")
    private int warm;

    @Option(names = "--seed", defaultValue = "1", description = "draws samples and lists (${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--write-list",
            defaultValue = "false",
            description = "draws the lists anew, and stops (${DEFAULT-VALUE})")
    private boolean writeList;

    @Option(
            names = "--length",
            defaultValue = "520",
            description = "candidates of a list that is drawn (${DEFAULT-VALUE})")
    private int length;

    public ValidationCommand(Progress progress) {
        this.progress = progress;
    }

    @Override
    public Integer call() throws IOException {
        if (IntStream.of(forked, builds, warm, length).anyMatch(count -> count < 0 || count > MOST)) {
            throw new ParameterException(
                    spec.commandLine(), "--warm, --forked, --builds and --length are 0 to %d".formatted(MOST));
        }
        var chosen = projects.stream().map(this::project).toList();
        var report = new ValidationReport();
        for (var project : chosen) {
            if (writeList) {
                write(project);
                continue;
            }
            measure(project, ValidationReport.WARM, warm, report);
            measure(project, ValidationReport.FORKED, forked, report);
            measure(project, ValidationReport.BUILD, builds, report);
        }
        if (!writeList) {
            Files.writeString(Bench.output("validation.json"), report.json());
            report.lanes().forEach(progress::line);
            report.differences().forEach(line -> progress.line("DIFFERENCE " + line));
            System.out.println(report.table());
            System.out.println(report.line());
        }
        return 0;
    }

    private BenchProject project(String name) {
        try {
            return BenchProject.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), "there is no project '%s'".formatted(name));
        }
    }

    private void write(BenchProject project) {
        inFolder(folder -> {
            var made = folder.resolve("project");
            project.make(made);
            var sources = made.resolve("src/main/java");
            var text = Files.readString(sources.resolve(project.source()));
            var drawn = new DistinctMutations(sources, project.source(), text, project.fault(text)).draw(length, seed);
            CandidateList.of(text, drawn).write(BenchProject.lists(), project.title());
            progress.line("%s: %d candidates".formatted(project.title(), drawn.size()));
        });
    }

    private void measure(BenchProject project, String lane, int most, ValidationReport report) {
        if (most == 0) {
            return;
        }
        inFolder(folder -> {
            project.make(folder.resolve("project"));
            var length = CandidateList.read(BenchProject.lists(), project.title())
                    .mutations()
                    .size();
            var measured = new LaneTrial(progress).run(project, lane, folder, sample(length, most));
            report.add(project, measured);
        });
    }

    /** All of them, or so many drawn by the seed. */
    private List<Integer> sample(int length, int most) {
        var indices = new ArrayList<>(IntStream.range(0, length).boxed().toList());
        if (length > most) {
            Collections.shuffle(indices, new Random(seed));
            indices.subList(most, length).clear();
            Collections.sort(indices);
        }
        return indices;
    }

    /** What needs a folder of its own, gone afterwards. */
    private interface Work {
        void in(Path folder) throws IOException;
    }

    private static void inFolder(Work work) {
        try {
            var folder = Files.createTempDirectory("greenloop-bench-").toRealPath();
            try {
                work.in(folder);
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
