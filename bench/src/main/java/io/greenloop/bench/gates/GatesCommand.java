package io.greenloop.bench.gates;

import io.greenloop.bench.Bench;
import io.greenloop.bench.Progress;
import io.greenloop.bench.gates.mutation.Mutators;
import io.greenloop.contracts.GateName;
import io.greenloop.testkit.samples.Samples;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench/run gates}. */
@Command(name = "gates", description = "bad patches that the gates stop, good changes that they let through")
public final class GatesCommand implements Callable<Integer> {

    private static final int MOST = 1_000;

    private final Progress progress;

    @Spec
    private CommandSpec spec;

    @Option(names = "--seed", defaultValue = "1", description = "draws the changes (${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--gates",
            defaultValue = "all",
            split = ",",
            description = "whose bad patches are made, all, or none (${DEFAULT-VALUE})")
    private List<String> gates;

    @Option(
            names = "--libraries",
            defaultValue = "all",
            split = ",",
            description = "whose changes are judged, or all (${DEFAULT-VALUE})")
    private List<String> libraries;

    @Option(
            names = "--bad",
            defaultValue = "132",
            description = "bad patches of each gate, of which a half is judged (${DEFAULT-VALUE})")
    private int bad;

    @Option(names = "--good", defaultValue = "40", description = "most good changes of each library (${DEFAULT-VALUE})")
    private int good;

    @Option(
            names = "--held-out",
            defaultValue = "false",
            description = "the half that is set aside, of which nothing is listed (${DEFAULT-VALUE})")
    private boolean heldOut;

    @Option(
            names = "--resume",
            defaultValue = "false",
            description =
                    "takes what these very gates said in earlier runs, so that parts come to one result (${DEFAULT-VALUE})")
    private boolean resume;

    @Option(names = "--list-missed", defaultValue = "", description = "file for bad patches that got through")
    private String listMissed;

    @Option(names = "--list-refused", defaultValue = "", description = "file for good changes that were refused")
    private String listRefused;

    public GatesCommand(Progress progress) {
        this.progress = progress;
    }

    @Override
    public Integer call() throws Exception {
        if (good < 0 || good > MOST) {
            throw new ParameterException(spec.commandLine(), "--good is 0 to %d".formatted(MOST));
        }
        if (bad < 2 || bad > MOST) {
            throw new ParameterException(spec.commandLine(), "--bad is 2 to %d".formatted(MOST));
        }
        if (heldOut && !listMissed.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--held-out lists nothing: whoever reads it could tune to it");
        }
        var answers = new GatesTrial(Bench.output("gates"), judged(), resume, progress, seed)
                .run(chosen(), bad, heldOut, good);
        // Not among the cases of the healing bench, where every folder is a project.
        var judged = Samples.root().resolveSibling("bench").resolve("gates").resolve("judged.tsv");
        var report = new GatesReport(answers, Judgements.read(judged), seed);
        report.write(Bench.output("gates.json"), Instant.now());
        if (!listMissed.isEmpty()) {
            AnswerList.write(Path.of(listMissed), report.misses());
        }
        if (!listRefused.isEmpty()) {
            AnswerList.write(Path.of(listRefused), report.sample());
        }
        progress.erase();
        System.out.println(report.table());
        System.out.println(report.line());
        return 0;
    }

    private Set<Library> judged() {
        if (libraries.equals(List.of("all"))) {
            return EnumSet.allOf(Library.class);
        }
        var judged = EnumSet.noneOf(Library.class);
        for (var title : libraries) {
            judged.add(Stream.of(Library.values())
                    .filter(library -> library.title().equals(title))
                    .findFirst()
                    .orElseThrow(() ->
                            new ParameterException(spec.commandLine(), "there is no library '%s'".formatted(title))));
        }
        return judged;
    }

    private Set<GateName> chosen() {
        if (gates.equals(List.of("all"))) {
            return Mutators.gates();
        }
        var chosen = EnumSet.noneOf(GateName.class);
        if (gates.equals(List.of("none"))) {
            return chosen;
        }
        for (var name : gates) {
            try {
                chosen.add(GateName.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')));
            } catch (IllegalArgumentException unknown) {
                throw new ParameterException(spec.commandLine(), "there is no gate '%s'".formatted(name));
            }
        }
        if (!Mutators.gates().containsAll(chosen)) {
            throw new ParameterException(spec.commandLine(), "bad patches are made for " + Mutators.gates());
        }
        return chosen;
    }
}
