package io.greenloop.testrunner.lane;

import io.greenloop.contracts.BaselineDetails;
import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.CandidateResult;
import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.domain.CandidateEvidence;
import io.greenloop.testrunner.domain.TestTally;
import io.greenloop.testrunner.domain.VerdictRule;
import io.greenloop.testrunner.report.ReportedTest;
import io.greenloop.testrunner.report.Signatures;
import io.greenloop.testrunner.sandbox.Folders;
import io.greenloop.workspace.ChangeKind;
import io.greenloop.workspace.JobWorkspace;
import io.greenloop.workspace.PatchPreview;
import io.greenloop.workspace.PatchRefused;
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
import java.util.TreeSet;

/** Tries one candidate after the other against the same built project. Thread-safe. */
final class CandidateTrial {

    private static final Duration START = Duration.ofSeconds(5);
    private static final int TIMES = 3;

    private final JobWorkspace workspace;
    private final String commit;
    private final BuiltProject built;
    private final FailureGroup target;
    private final Map<TestId, BaselineDetails.Outcome> baseline = new HashMap<>();
    private final HostCompiler compiler;
    private final ForkedLane forked;
    private final ProjectBuilder builder;
    private final Scratch scratch;

    CandidateTrial(
            JobWorkspace workspace,
            String commit,
            BuiltProject built,
            FailureGroup target,
            BaselineDetails details,
            HostCompiler compiler,
            ForkedLane forked,
            ProjectBuilder builder,
            Scratch scratch) {
        this.workspace = workspace;
        this.commit = commit;
        this.built = built;
        this.target = target;
        details.outcomes().forEach(outcome -> baseline.put(outcome.test(), outcome));
        this.compiler = compiler;
        this.forked = forked;
        this.builder = builder;
        this.scratch = scratch;
    }

    /** What trying it for at most this long shows. */
    CandidateResult run(Candidate candidate, Duration limit, StopSignal stop) {
        var start = System.nanoTime();
        var folder = scratch.folder("candidate");
        try {
            var preview = workspace.preview(commit, candidate.diff());
            var module = changedModule(preview);
            var trial = module.isPresent()
                    ? inChildren(preview, module.get(), folder, limit, stop)
                    : Optional.<Shown>empty();
            var shown = trial.orElseGet(() -> inBuild(preview, folder, limit, stop));
            return result(candidate, shown, start);
        } catch (PatchRefused refused) {
            return result(candidate, Shown.notCompiling(refused.getMessage()), start);
        } finally {
            Folders.delete(folder);
        }
    }

    /** What a trial showed. */
    private record Shown(VerdictRule.Decision decision, TestTally tally) {

        static Shown notCompiling(String why) {
            return new Shown(new VerdictRule.Decision(Verdict.NOT_COMPILING, why, List.of()), TestTally.of(List.of()));
        }
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
                    || module.get().processors()) {
                return Optional.empty();
            }
            modules.put(module.get().directory(), module.get());
        }
        return modules.size() == 1 ? Optional.of(modules.firstEntry().getValue()) : Optional.empty();
    }

    private Optional<Shown> inChildren(
            PatchPreview preview, ModuleLayout changed, Path folder, Duration limit, StopSignal stop) {
        var deadline = System.nanoTime() + limit.toNanos();
        var sources = new LinkedHashMap<String, String>();
        preview.files().forEach(file -> sources.put(file.path(), file.after().orElseThrow()));
        var compilation = compiler.compile(built, changed, sources, folder.resolve(ForkedLane.overlayFolder(changed)));
        if (compilation.result() == HostCompiler.Result.FAILED) {
            return Optional.of(Shown.notCompiling(compilation.error()));
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
                false,
                0,
                limit.compareTo(left) < 0 ? limit : left);
    }

    private Shown shown(List<ForkedOutcome> children, List<ModuleLayout> modules) {
        var tally = TestTally.of(
                children.stream().flatMap(child -> child.tests().stream()).toList());
        var runs = children.stream()
                .map(child ->
                        new CandidateEvidence.Run(child.end(), child.exitCode(), child.complete(), child.sentinels()))
                .toList();
        var directories = modules.stream().map(ModuleLayout::directory).toList();
        var seen = new HashMap<>(baseline);
        seen.keySet().removeIf(test -> !directories.contains(test.module()));
        return new Shown(VerdictRule.decide(new CandidateEvidence(runs, tally, target.tests(), seen)), tally);
    }

    private Shown inBuild(PatchPreview preview, Path folder, Duration limit, StopSignal stop) {
        var project = builder.build(
                workspace.jobId(),
                empty -> PatchedCheckout.write(workspace, commit, preview, empty),
                folder.resolve("project"),
                limit,
                stop);
        var run = project.run();
        var tally = TestTally.of(run.tests());
        var problem = PomProblems.of(project).stream()
                .findFirst()
                .or(() -> run.problems().stream().findFirst());
        if (problem.isPresent()) {
            return Shown.notCompiling("%s:%d %s"
                    .formatted(
                            problem.get().path(),
                            problem.get().line(),
                            problem.get().message()));
        }
        var ended = new CandidateEvidence.Run(
                run.result().end(), run.result().exitCode(), !run.crashed() && tally.executed() > 0, true);
        if (target.kind() == FailureKind.COMPILE_ERROR || target.kind() == FailureKind.DEPENDENCY_ERROR) {
            return new Shown(ofBuildFault(ended, tally), tally);
        }
        return new Shown(
                VerdictRule.decide(new CandidateEvidence(List.of(ended), tally, target.tests(), baseline)), tally);
    }

    /** Nothing could run before: what fails now is the next fault, not this candidate's. */
    private static VerdictRule.Decision ofBuildFault(CandidateEvidence.Run run, TestTally tally) {
        var passing = new TreeSet<>(tally.executions().keySet());
        passing.removeAll(tally.failing());
        // Any one test that passes shows that the build gets there; the rule asks the rest.
        var decision = VerdictRule.decide(new CandidateEvidence(
                List.of(run), tally, passing.isEmpty() ? tally.failing() : passing, NextFault.outcomes(tally)));
        return decision.verdict() == Verdict.FAILING
                ? new VerdictRule.Decision(Verdict.FAILING, "it builds, and every test fails", List.of())
                : decision;
    }

    private CandidateResult result(Candidate candidate, Shown shown, long start) {
        var tally = shown.tally();
        var fixed = target.tests().stream().filter(tally::isPassing).sorted().toList();
        var still = (int) target.tests().stream().filter(tally::isFailing).count();
        var left = tally.failing().stream()
                .filter(test -> target.tests().contains(test)
                        || shown.decision().newlyBroken().contains(test))
                .findFirst();
        return new CandidateResult(
                candidate.id(),
                shown.decision().verdict(),
                fixed,
                still,
                shown.decision().newlyBroken(),
                left.flatMap(test -> tally.of(test).failure())
                        .map(this::fingerprint)
                        .orElse(""),
                shown.decision().note(),
                Duration.ofNanos(System.nanoTime() - start));
    }

    private String fingerprint(ReportedTest failure) {
        return Signatures.of(
                        failure,
                        FailureKind.TEST_FAILURE,
                        name -> built.run().layout().isPartOf(built.folder(), name))
                .fingerprint();
    }
}
