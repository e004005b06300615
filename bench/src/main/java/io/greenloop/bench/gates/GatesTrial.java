package io.greenloop.bench.gates;

import static java.util.stream.Collectors.toSet;

import io.greenloop.bench.Progress;
import io.greenloop.bench.gates.mutation.Mutators;
import io.greenloop.contracts.GateName;
import io.greenloop.gates.Gate;
import io.greenloop.gates.StandardGates;
import io.greenloop.gates.maven.MavenRepositories;
import io.greenloop.testrunner.sandbox.Folders;
import io.greenloop.workspace.WorkspaceLocation;
import io.greenloop.workspace.Workspaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Makes the cases out of real libraries, and puts each before all gates. */
final class GatesTrial {

    private static final int KEPT_EVERY = 5;

    private final Path folder;
    private final Progress progress;
    private final long seed;
    private final DrawnCases drawn;
    private final KeptAnswers kept;
    private final Set<Library> libraries;

    /**
     * @param folder for what is fetched and made; what lies there already is used again
     * @param libraries whose changes are judged; what is drawn is the same whichever they are
     * @param resume whether what these very gates said in an earlier run is not asked again
     */
    GatesTrial(Path folder, Set<Library> libraries, boolean resume, Progress progress, long seed) {
        this.folder = folder;
        this.libraries = Set.copyOf(libraries);
        this.kept = new KeptAnswers(folder.resolve("answers"), GateCode.hash(), resume);
        this.progress = progress;
        this.seed = seed;
        this.drawn = new DrawnCases(folder.resolve("drawn"));
    }

    /**
     * @param gates whose bad patches are wanted
     * @param least bad patches of each gate, before they are halved
     * @param heldOut the half that was set aside in place of the open one
     * @param good changes of each library
     */
    List<GateAnswer> run(Set<GateName> gates, int least, boolean heldOut, int good) throws IOException {
        var workspaces = Files.createTempDirectory("greenloop-bench-").toRealPath();
        var repository = new RecordedRepository(folder.resolve("repository"));
        try (var artifacts = new Artifacts()) {
            var before = projects(artifacts, !gates.isEmpty(), Library::release);
            var after = projects(artifacts, false, Library::next);
            progress.line("%d libraries".formatted(before.size()));
            var ofBad = before.values().stream()
                    .filter(project -> project.library().givesBad())
                    .toList();
            repository.record(ofBad, artifacts);
            var bad = half(bad(ofBad, gates, least), heldOut).stream()
                    .filter(one -> libraries.contains(one.library()))
                    .toList();
            progress.line("%d bad patches".formatted(bad.size()));
            var lists = new LinkedHashMap<String, List<GateCase>>();
            gates.stream()
                    .sorted()
                    .forEach(gate -> lists.put(
                            "bad-%s-%d-%s".formatted(gate, seed, heldOut ? "held-out" : "open"),
                            bad.stream()
                                    .filter(one -> one.gate().orElseThrow() == gate)
                                    .toList()));
            if (good > 0) {
                var changes = good(before, after, good);
                lists.put("good-%d-%d".formatted(good, seed), changes);
                progress.line("%d good changes".formatted(changes.size()));
            }
            try (var context = repository.context()) {
                var all = StandardGates.over(new MavenRepositories(context, Set.of()));
                return judge(all, new Workspaces(new WorkspaceLocation.OnDisk(workspaces)), before, after, lists);
            }
        } finally {
            Folders.delete(workspaces);
        }
    }

    /**
     * Every other one of each kind, in an order that nobody chose: that of the hash of its diff. Each gate is counted by itself, so that a
     * half is the same whichever other gates are asked for.
     */
    static List<GateCase> half(List<GateCase> cases, boolean heldOut) {
        var half = new ArrayList<GateCase>();
        for (var gate : GateName.values()) {
            var sorted = cases.stream()
                    .filter(one -> one.gate().orElseThrow() == gate)
                    .sorted(Comparator.comparing(GateCase::kind).thenComparing(GateCase::id))
                    .toList();
            IntStream.range(0, sorted.size())
                    .filter(index -> index % 2 == (heldOut ? 1 : 0))
                    .forEach(index -> half.add(sorted.get(index)));
        }
        return half;
    }

    /** @param bad whether all that bad patches are made of is wanted too, for their draw depends on it */
    private Map<Library, LibraryProject> projects(Artifacts artifacts, boolean bad, Function<Library, String> version) {
        var projects = new EnumMap<Library, LibraryProject>(Library.class);
        for (var library : Library.values()) {
            if (libraries.contains(library) || bad && library.givesBad()) {
                progress.live("fetching " + library.title());
                projects.put(library, new LibraryProject(library, version.apply(library), artifacts));
            }
        }
        return projects;
    }

    private List<GateCase> bad(List<LibraryProject> projects, Set<GateName> gates, int least) {
        var compilers = new EnumMap<Library, PlainCompiler>(Library.class);
        var cases = new ArrayList<GateCase>();
        try {
            for (var gate : gates) {
                progress.live("drawing bad patches for " + gate);
                var list = "bad-%s-%d-%s%s"
                        .formatted(gate, seed, Mutators.version(gate), least == BadPatches.STANDARD ? "" : "-" + least);
                cases.addAll(drawn.of(list, () -> {
                    projects.forEach(
                            project -> compilers.computeIfAbsent(project.library(), none -> compiler(project)));
                    return new BadPatches(projects, compilers, seed, least).draw(gate);
                }));
                progress.line("bad patches for %s drawn".formatted(gate));
            }
            return cases;
        } finally {
            compilers.values().forEach(PlainCompiler::close);
        }
    }

    private PlainCompiler compiler(LibraryProject project) {
        write(project);
        return new PlainCompiler(
                PlainCompiler.classPath(project),
                project.library().hasTests() ? place(project).resolve("src/test/java") : null,
                project.library().java());
    }

    private void write(LibraryProject project) {
        Folders.delete(place(project));
        project.write(place(project));
    }

    private Path place(LibraryProject project) {
        return folder.resolve("projects").resolve(project.name().replace(' ', '-'));
    }

    private List<GateCase> good(Map<Library, LibraryProject> before, Map<Library, LibraryProject> after, int most) {
        var found = new ArrayList<GateCase>();
        for (var library : new TreeSet<>(libraries)) {
            progress.live("good changes of " + library.title());
            found.addAll(drawn.of("good-%s-%d-%d".formatted(library.title(), most, seed), () -> {
                try (var old = compiler(before.get(library));
                        var young = compiler(after.get(library));
                        var changes = new GoodChanges(before.get(library), after.get(library), old, young)) {
                    return changes.draw(most, seed);
                }
            }));
        }
        return found;
    }

    private List<GateAnswer> judge(
            Gate gates,
            Workspaces workspaces,
            Map<Library, LibraryProject> before,
            Map<Library, LibraryProject> after,
            Map<String, List<GateCase>> lists) {
        var answers = new ArrayList<GateAnswer>();
        for (var library : new TreeSet<>(libraries)) {
            var open = new LinkedHashMap<String, List<GateCase>>();
            lists.forEach((name, cases) -> {
                var list = name + "-" + library.title();
                var mine = of(library, cases);
                var known = kept.of(list, mine);
                if (known.size() == mine.size()) {
                    answers.addAll(known);
                } else {
                    open.put(list, mine);
                }
            });
            if (!open.isEmpty()) {
                answers.addAll(judge(gates, workspaces, before.get(library), after.get(library), open));
            }
            progress.line("%s judged".formatted(library.title()));
        }
        return answers;
    }

    /** What was judged is kept every few cases, for a run may be cut short. */
    private List<GateAnswer> judge(
            Gate gates,
            Workspaces workspaces,
            LibraryProject old,
            LibraryProject young,
            Map<String, List<GateCase>> lists) {
        var all = new ArrayList<GateAnswer>();
        write(old);
        write(young);
        try (var trial = new GateTrial(gates, workspaces, old, place(old));
                var later = new GateTrial(gates, workspaces, young, place(young))) {
            lists.forEach((name, cases) -> {
                var answers = new ArrayList<>(kept.of(name, cases));
                var known = answers.stream().map(GateAnswer::asked).collect(toSet());
                for (var asked : cases) {
                    if (known.contains(asked)) {
                        continue;
                    }
                    answers.add(
                            asked.rest().equals(old.library().release())
                                    ? trial.judge(asked)
                                    : later.judgeFrom(
                                            asked,
                                            old.texts().get(asked.path()),
                                            young.texts().get(asked.path())));
                    progress.live("%s: %d judged".formatted(old.library().title(), all.size() + answers.size()));
                    if (answers.size() % KEPT_EVERY == 0) {
                        kept.keep(name, answers);
                    }
                }
                kept.keep(name, answers);
                all.addAll(answers);
            });
        }
        return all;
    }

    private static List<GateCase> of(Library library, List<GateCase> cases) {
        return cases.stream().filter(one -> one.library() == library).toList();
    }
}
