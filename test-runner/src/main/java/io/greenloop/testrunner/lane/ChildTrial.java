package io.greenloop.testrunner.lane;

import io.greenloop.contracts.BaselineDetails;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.domain.CandidateEvidence;
import io.greenloop.testrunner.domain.TestTally;
import io.greenloop.testrunner.domain.VerdictRule;
import io.greenloop.workspace.ChangeKind;
import io.greenloop.workspace.PatchPreview;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tries a candidate in children on the classes that were built before. Thread-safe. */
final class ChildTrial {

    private static final Duration START = Duration.ofSeconds(5);
    private static final int TIMES = 3;

    private final BuiltProject built;
    private final FailureGroup target;
    private final Map<TestId, BaselineDetails.Outcome> baseline;
    private final HostCompiler compiler;
    private final ProcessedOverlay processed;
    private final ForkedLane forked;

    ChildTrial(
            BuiltProject built,
            FailureGroup target,
            Map<TestId, BaselineDetails.Outcome> baseline,
            HostCompiler compiler,
            ProcessedOverlay processed,
            ForkedLane forked) {
        this.built = built;
        this.target = target;
        this.baseline = Map.copyOf(baseline);
        this.compiler = compiler;
        this.processed = processed;
        this.forked = forked;
    }

    /**
     * @param folder for the classes of the candidate
     * @return empty when only the project's own build can try this candidate
     */
    Optional<TrialOutcome> run(PatchPreview preview, Path folder, Duration limit, StopSignal stop) {
        return changedModule(preview).flatMap(module -> inChildren(preview, module, folder, limit, stop));
    }

    /** The one module whose main code alone changes, where children are as good as the project's own build. */
    private Optional<ModuleLayout> changedModule(PatchPreview preview) {
        var agrees = built.calibration().filter(Calibration::agrees).isPresent();
        if (!agrees || target.tests().isEmpty()) {
            return Optional.empty();
        }
        var modules = new TreeMap<String, ModuleLayout>();
        for (var file : preview.files()) {
            var module = built.run().layout().compiling(file.path());
            if (file.kind() != ChangeKind.MODIFIED
                    || module.isEmpty()
                    || built.run().layout().processesOthers(module.get())) {
                return Optional.empty();
            }
            modules.put(module.get().directory(), module.get());
        }
        return modules.size() == 1 ? Optional.of(modules.firstEntry().getValue()) : Optional.empty();
    }

    private Optional<TrialOutcome> inChildren(
            PatchPreview preview, ModuleLayout changed, Path folder, Duration limit, StopSignal stop) {
        var deadline = System.nanoTime() + limit.toNanos();
        var sources = new LinkedHashMap<String, String>();
        preview.files().forEach(file -> sources.put(file.path(), file.after().orElseThrow()));
        var overlay = folder.resolve(ForkedLane.overlayFolder(changed));
        var compilation = changed.isForHostCompiler()
                ? compiler.compile(built, changed, sources, overlay)
                : processed.compile(changed, sources, overlay, limit);
        if (compilation.result() == HostCompiler.Result.FAILED) {
            return Optional.of(TrialOutcome.notCompiling(compilation.error()));
        }
        if (compilation.result() == HostCompiler.Result.SHAPE_CHANGED) {
            return Optional.empty();
        }
        var children = new ArrayList<ForkedOutcome>();
        var modules = modulesToRun(changed);
        for (var module : modules) {
            var left = Duration.ofNanos(Math.max(1, deadline - System.nanoTime()));
            var child = forked.run(run(module, folder, left), stop);
            children.add(child);
            var failing = TestTally.of(child.tests()).failing();
            if (!child.isSound() || target.tests().stream().anyMatch(failing::contains)) {
                break;
            }
        }
        return Optional.of(shown(children, modules));
    }

    /** Modules with tests of the target first, then the others that see the changed code. */
    private List<ModuleLayout> modulesToRun(ModuleLayout changed) {
        var tested = ForkedSuite.classes(executedBefore()).keySet();
        var targets = target.tests().stream().map(TestId::module).toList();
        return built.run().layout().modules().stream()
                .filter(module -> tested.contains(module.directory()))
                .filter(module -> targets.contains(module.directory())
                        || module.directory().equals(changed.directory())
                        || module.siblings().contains(changed.directory()))
                .sorted(Comparator.comparing(module -> !targets.contains(module.directory())))
                .toList();
    }

    private List<TestId> executedBefore() {
        return List.copyOf(TestTally.of(built.run().tests()).executions().keySet());
    }

    private ForkedRun run(ModuleLayout module, Path overlay, Duration left) {
        var classes = ForkedSuite.classes(executedBefore()).get(module.directory());
        var first = target.tests().stream()
                .filter(test -> test.module().equals(module.directory()))
                .filter(test -> !test.method().isEmpty())
                .map(test -> test.className() + "#" + test.method())
                .toList();
        var usual = built.calibration().orElseThrow().took().getOrDefault(module.directory(), START);
        var limit = usual.multipliedBy(TIMES).plus(START);
        return new ForkedRun(
                built.folder(),
                module,
                built.run().layout(),
                Optional.of(overlay),
                List.copyOf(classes),
                first,
                false,
                0,
                0,
                limit.compareTo(left) < 0 ? limit : left);
    }

    private TrialOutcome shown(List<ForkedOutcome> children, List<ModuleLayout> modules) {
        var tally = TestTally.of(
                children.stream().flatMap(child -> child.tests().stream()).toList());
        var runs = children.stream()
                .map(child ->
                        new CandidateEvidence.Run(child.end(), child.exitCode(), child.complete(), child.sentinels()))
                .toList();
        var directories = modules.stream().map(ModuleLayout::directory).toList();
        var seen = new HashMap<>(baseline);
        seen.keySet().removeIf(test -> !directories.contains(test.module()));
        return new TrialOutcome(VerdictRule.decide(new CandidateEvidence(runs, tally, target.tests(), seen)), tally);
    }
}
