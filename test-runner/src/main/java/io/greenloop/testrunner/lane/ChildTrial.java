package io.greenloop.testrunner.lane;

import io.greenloop.contracts.BaselineDetails;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.domain.CandidateEvidence;
import io.greenloop.testrunner.domain.TestTally;
import io.greenloop.testrunner.domain.VerdictRule;
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
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Tries a candidate in children on the classes that were built before. Thread-safe. */
final class ChildTrial {

    private static final Duration START = Duration.ofSeconds(5);
    private static final int TIMES = 3;

    private final BuiltProject built;
    private final FailureGroup target;
    private final Map<TestId, BaselineDetails.Outcome> baseline;
    private final CandidateCompiler compiler;
    private final KeptCompilers processing;
    private final ForkedLane forked;
    private final Optional<WarmTrial> warm;
    private final Map<String, CandidateClasses> schemata;
    private final AtomicInteger decidedWarm = new AtomicInteger();
    private final AtomicInteger decidedForked = new AtomicInteger();
    private volatile boolean inDoubt;

    /**
     * @param warm what tries candidates first; empty where that does not fit
     * @param schemata classes that many candidates share, by the candidate's id; none to compile each by itself
     */
    ChildTrial(
            BuiltProject built,
            FailureGroup target,
            Map<TestId, BaselineDetails.Outcome> baseline,
            CandidateCompiler compiler,
            KeptCompilers processing,
            ForkedLane forked,
            Optional<WarmTrial> warm,
            Map<String, CandidateClasses> schemata) {
        this.built = built;
        this.target = target;
        this.baseline = Map.copyOf(baseline);
        this.compiler = compiler;
        this.processing = processing;
        this.forked = forked;
        this.warm = warm;
        this.schemata = Map.copyOf(schemata);
    }

    /**
     * @param folder for the classes of the candidate
     * @return empty when only the project's own build can try this candidate
     */
    Optional<TrialOutcome> run(String candidateId, PatchPreview preview, Path folder, Duration limit, StopSignal stop) {
        return changedModule(preview).flatMap(module -> inChildren(candidateId, preview, module, folder, limit, stop));
    }

    /** Candidates that a warm worker judged which was found changed afterwards. No warm worker is used from now on. */
    Set<String> doubted() {
        inDoubt = true;
        return warm.map(WarmTrial::doubted).orElse(Set.of());
    }

    void stop() {
        warm.ifPresent(WarmTrial::stop);
    }

    String lanes() {
        return "%d decided in a warm JVM, %d in one of their own%s"
                .formatted(
                        decidedWarm.get(),
                        decidedForked.get(),
                        warm.map(WarmTrial::obstacle)
                                .filter(why -> !why.isEmpty())
                                .map(why -> "; the warm JVM was left: " + why)
                                .orElse(""));
    }

    /** Where children are as good as the project's own build. */
    private Optional<ModuleLayout> changedModule(PatchPreview preview) {
        var agrees = built.calibration().filter(Calibration::agrees).isPresent();
        return agrees && !target.tests().isEmpty() ? built.run().layout().changing(preview) : Optional.empty();
    }

    private Optional<TrialOutcome> inChildren(
            String candidateId,
            PatchPreview preview,
            ModuleLayout changed,
            Path folder,
            Duration limit,
            StopSignal stop) {
        var deadline = System.nanoTime() + limit.toNanos();
        var shared = Optional.ofNullable(schemata.get(candidateId));
        var refuted = shared.flatMap(classes -> refuted(candidateId, classes, preview, limit));
        if (refuted.isPresent()) {
            return refuted;
        }
        var sources = new LinkedHashMap<String, String>();
        preview.files().forEach(file -> sources.put(file.path(), file.after().orElseThrow()));
        var compilation = changed.isForHostCompiler()
                ? compiler.compile(built, changed, sources)
                : processing.compile(changed, sources, limit);
        if (compilation.result() == CandidateClasses.Result.FAILED) {
            return Optional.of(TrialOutcome.notCompiling(compilation.error()));
        }
        if (compilation.result() == CandidateClasses.Result.SHAPE_CHANGED) {
            return Optional.empty();
        }
        if (shared.isEmpty()) {
            refuted = refuted(candidateId, compilation, preview, limit);
            if (refuted.isPresent()) {
                return refuted;
            }
        }
        compilation.write(folder.resolve(ForkedLane.overlayFolder(changed)));
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
        decidedForked.incrementAndGet();
        return Optional.of(shown(children, modules));
    }

    private Optional<TrialOutcome> refuted(
            String candidateId, CandidateClasses classes, PatchPreview preview, Duration limit) {
        if (warm.isEmpty() || inDoubt) {
            return Optional.empty();
        }
        var lines = preview.files().stream().map(ChangedLines::of).toList();
        var refuted = warm.get().run(candidateId, classes, lines, limit);
        refuted.ifPresent(no -> decidedWarm.incrementAndGet());
        return refuted;
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
                List.of(),
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
