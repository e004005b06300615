package io.greenloop.bench.gates;

import io.greenloop.bench.gates.mutation.HarmlessEdits;
import io.greenloop.contracts.Json;
import io.greenloop.gates.Gate;
import io.greenloop.gates.StandardGates;
import io.greenloop.gates.maven.MavenRepositories;
import io.greenloop.testrunner.sandbox.Folders;
import io.greenloop.workspace.UnifiedDiffs;
import io.greenloop.workspace.WorkspaceLocation;
import io.greenloop.workspace.Workspaces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A process of its own, whose heap is bounded, that measures the gates. Arguments: a folder, the seed, the file for the report. */
final class SpeedProcess {

    private static final int PATCHES = 200;
    private static final int WARM_UP = 40;
    private static final int SAME_FILE = 200;
    private static final int CHECKED_EVERY = 25;
    private static final double MEBIBYTE = 1024 * 1024;

    private final SpeedProject project;
    private final Gate gates;
    private final Workspaces workspaces;
    private final Random random;

    private SpeedProcess(SpeedProject project, Gate gates, Workspaces workspaces, long seed) {
        this.project = project;
        this.gates = gates;
        this.workspaces = workspaces;
        this.random = new Random(seed);
    }

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var repository = new RecordedRepository(folder.resolve("repository"));
        var workspaces = folder.resolve("speed-workspaces");
        Folders.delete(workspaces);
        SpeedProject project;
        try (var artifacts = new Artifacts()) {
            project = SpeedProject.make(artifacts, folder.resolve("speed-project"));
        }
        try (var context = repository.context()) {
            var gates = StandardGates.over(new MavenRepositories(context, Set.of()));
            var kept = new Workspaces(new WorkspaceLocation.OnDisk(workspaces));
            var report = new SpeedProcess(project, gates, kept, Long.parseLong(arguments[1])).measure();
            Json.mapper().writeValue(Path.of(arguments[2]).toFile(), report);
        } finally {
            Folders.delete(workspaces);
        }
        System.exit(0);
    }

    private SpeedReport measure() {
        var paths = new ArrayList<>(project.main());
        Collections.shuffle(paths, random);
        var edits = new ArrayList<Edit>();
        for (var path : paths) {
            first(path).ifPresent(edits::add);
        }
        if (edits.size() < WARM_UP + PATCHES) {
            throw new IllegalStateException("only %d files can be changed".formatted(edits.size()));
        }
        var heap = HeapPeak.fromNowOn();
        var millis = new ArrayList<Double>();
        try (var trial = trial()) {
            edits.subList(0, WARM_UP).forEach(edit -> took(trial, edit));
            edits.subList(WARM_UP, WARM_UP + PATCHES).forEach(edit -> millis.add(took(trial, edit)));
        }
        var batch = batch(paths);
        var most = heap.bytes() / MEBIBYTE;
        return new SpeedReport(project.lines(), millis, javac(edits), batch, most);
    }

    private record Edit(String path, String after, String diff) {}

    private java.util.Optional<Edit> first(String path) {
        return HarmlessEdits.of(path, project.texts().get(path)).findFirst().map(after -> edit(path, after));
    }

    private Edit edit(String path, String after) {
        return new Edit(path, after, UnifiedDiffs.between(path, project.texts().get(path), after));
    }

    private GateTrial trial() {
        return new GateTrial(gates, workspaces, project.folder(), project.review());
    }

    private static double took(GateTrial trial, Edit edit) {
        var start = System.nanoTime();
        trial.reasons(edit.diff(), true);
        return (System.nanoTime() - start) / 1e6;
    }

    /** Seconds for patches of the first file that has enough places. */
    private double batch(List<String> paths) {
        for (var path : paths) {
            var all = HarmlessEdits.of(path, project.texts().get(path))
                    .limit(SAME_FILE)
                    .map(after -> edit(path, after))
                    .toList();
            if (all.size() == SAME_FILE) {
                try (var trial = trial()) {
                    var seconds =
                            all.stream().mapToDouble(edit -> took(trial, edit)).sum() / 1e3;
                    checked(all, trial);
                    return seconds;
                }
            }
        }
        throw new IllegalStateException("no file has %d places".formatted(SAME_FILE));
    }

    /** What is kept from one candidate to the next must not change a letter of what is said of either. */
    private void checked(List<Edit> batch, GateTrial together) {
        for (int index = 0; index < batch.size(); index += CHECKED_EVERY) {
            var diff = batch.get(index).diff();
            try (var alone = trial()) {
                if (!together.reasons(diff, true).equals(alone.reasons(diff, true))) {
                    throw new IllegalStateException("patch %d of %s is judged otherwise alone"
                            .formatted(index, batch.get(index).path()));
                }
            }
        }
    }

    private List<Double> javac(List<Edit> edits) {
        var millis = new ArrayList<Double>();
        try (var compiler = new PlainCompiler(project.compiled(), null, project.java())) {
            for (var edit : edits.subList(0, WARM_UP + PATCHES)) {
                var start = System.nanoTime();
                compiler.compile(Map.of(edit.path(), edit.after()));
                millis.add((System.nanoTime() - start) / 1e6);
            }
        }
        return millis.subList(WARM_UP, WARM_UP + PATCHES);
    }
}
