package io.greenloop.testrunner.lane;

import io.greenloop.contracts.BaselineDetails;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.domain.CandidateEvidence;
import io.greenloop.testrunner.domain.SentinelAnswer;
import io.greenloop.testrunner.domain.TestTally;
import io.greenloop.testrunner.domain.VerdictRule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tries the classes of a candidate in a JVM of its own for each module that sees them. Thread-safe. */
final class ForkedTrial {

    private static final Duration START = Duration.ofSeconds(5);
    private static final int TIMES = 3;

    private final BuiltProject built;
    private final FailureGroup target;
    private final Map<TestId, BaselineDetails.Outcome> baseline;
    private final ForkedLane lane;

    ForkedTrial(
            BuiltProject built, FailureGroup target, Map<TestId, BaselineDetails.Outcome> baseline, ForkedLane lane) {
        this.built = built;
        this.target = target;
        this.baseline = Map.copyOf(baseline);
        this.lane = lane;
    }

    /**
     * What the tests make of the classes.
     *
     * @param overlay folder with the classes, as {@link ForkedLane#overlayFolder} names what is in it
     * @param deadline in the time of {@link System#nanoTime()}
     */
    TrialOutcome run(ModuleLayout changed, Path overlay, long deadline, StopSignal stop) {
        var children = new ArrayList<ForkedOutcome>();
        var tested = ForkedSuite.classes(executedBefore());
        var modules = modulesToRun(changed, tested.keySet());
        for (var module : modules) {
            var left = Duration.ofNanos(Math.max(1, deadline - System.nanoTime()));
            var child = lane.run(run(module, tested.get(module.directory()), overlay, left), stop);
            children.add(child);
            var failing = TestTally.of(child.tests()).failing();
            if (!child.isSound() || target.tests().stream().anyMatch(failing::contains)) {
                break;
            }
        }
        return shown(children, modules);
    }

    /** Modules with tests of the target first, then the others that see the changed code. */
    private List<ModuleLayout> modulesToRun(ModuleLayout changed, Set<String> tested) {
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
        return TestTally.of(built.run().tests()).executions().keySet().stream()
                .filter(test -> !untold().has(test))
                .toList();
    }

    private Untold untold() {
        return built.calibration().orElseThrow().untold();
    }

    private ForkedRun run(ModuleLayout module, Set<String> classes, Path overlay, Duration left) {
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
                Endless.NONE,
                0,
                0,
                limit.compareTo(left) < 0 ? limit : left);
    }

    private TrialOutcome shown(List<ForkedOutcome> children, List<ModuleLayout> modules) {
        var tally = TestTally.of(children.stream()
                .flatMap(child -> child.tests().stream())
                .filter(test -> !untold().has(test.test()))
                .toList());
        var runs = children.stream()
                .map(child -> new CandidateEvidence.Run(
                        child.end(), child.exitCode(), child.complete(), child.sentinels() == SentinelAnswer.BEHAVED))
                .toList();
        var directories = modules.stream().map(ModuleLayout::directory).toList();
        var seen = new HashMap<>(baseline);
        seen.keySet().removeIf(test -> !directories.contains(test.module()) || untold().has(test));
        return new TrialOutcome(VerdictRule.decide(new CandidateEvidence(runs, tally, target.tests(), seen)), tally);
    }
}
