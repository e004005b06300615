package io.greenloop.testrunner.lane;

import io.greenloop.contracts.BaselineDetails;
import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.domain.CandidateEvidence;
import io.greenloop.testrunner.domain.TestTally;
import io.greenloop.testrunner.domain.VerdictRule;
import io.greenloop.testrunner.domain.VerdictRule.Decision;
import io.greenloop.testrunner.report.ReportedTest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/**
 * Tries the candidates of one step in warm workers. It only ever says no: what survives here has to be tried in a JVM of its own.
 * Thread-safe.
 */
final class WarmTrial implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(WarmTrial.class);

    private final ProjectLayout layout;
    private final WarmWorkers workers;
    private final FailureGroup target;
    private final Map<TestId, BaselineDetails.Outcome> baseline;
    private final WarmTests tests;
    private final NewSeats newSeats;
    private final Turns turns;
    private final Map<String, Deque<WarmSeat>> seats = new HashMap<>();
    private final Set<String> doubted = new HashSet<>();
    private String obstacle = "";

    /** @param tests of the step */
    WarmTrial(
            ProjectLayout layout,
            WarmWorkers workers,
            FailureGroup target,
            Map<TestId, BaselineDetails.Outcome> baseline,
            WarmTests tests) {
        this.layout = layout;
        this.workers = workers;
        this.target = target;
        this.baseline = Map.copyOf(baseline);
        this.tests = tests;
        this.newSeats = new NewSeats(workers, tests, target.tests());
        this.turns = new Turns(workers::startNanos);
    }

    /** Ends whatever runs, from any thread: nobody waits for the results. */
    void stop() {
        workers.stop();
    }

    /** Why this lane is not taken any more; empty while it is. */
    synchronized String obstacle() {
        return obstacle;
    }

    /** @return empty when the candidate survived, or this lane cannot tell */
    Optional<TrialOutcome> run(
            String candidateId, CandidateClasses classes, Collection<ChangedLines> changed, Duration limit) {
        return turns.take(() -> inTurn(candidateId, classes, changed, limit));
    }

    private Optional<TrialOutcome> inTurn(
            String candidateId, CandidateClasses classes, Collection<ChangedLines> changed, Duration limit) {
        var seen = new ArrayList<ReportedTest>();
        var ran = new TreeSet<>(target.tests());
        for (var module : modules()) {
            var failing = WarmTests.of(module, target.tests());
            var decided = run(candidateId, classes, module, failing, limit, seen, ran);
            if (decided.isPresent() || isUnfit()) {
                return decided;
            }
        }
        for (var module : modules()) {
            for (var reaching : tests.reaching(module, changed)) {
                ran.addAll(reaching);
                var decided = run(candidateId, classes, module, reaching, limit, seen, ran);
                if (decided.isPresent() || isUnfit()) {
                    return decided;
                }
            }
        }
        return Optional.empty();
    }

    private boolean isUnfit() {
        return !obstacle().isEmpty();
    }

    private List<ModuleLayout> modules() {
        return layout.modules().stream()
                .filter(module -> !WarmTests.of(module, target.tests()).isEmpty())
                .toList();
    }

    private Optional<TrialOutcome> run(
            String candidateId,
            CandidateClasses classes,
            ModuleLayout module,
            List<TestId> toRun,
            Duration limit,
            List<ReportedTest> seen,
            Set<TestId> ran) {
        var seat = take(module);
        if (seat.isEmpty()) {
            return Optional.empty();
        }
        try {
            var run = seat.get().run(candidateId, classes, toRun, WarmTests.limit(toRun, baseline, limit));
            seen.addAll(run.tests());
            return decided(run, seat.get(), seen, ran);
        } finally {
            giveBack(seat.get());
        }
    }

    private Optional<TrialOutcome> decided(WarmRun run, WarmSeat seat, List<ReportedTest> seen, Set<TestId> ran) {
        var tally = TestTally.of(seen);
        if (run.isBroken()) {
            return Optional.empty();
        }
        if (run.ranDry()) {
            return Optional.of(new TrialOutcome(
                    new Decision(
                            Verdict.TIMEOUT,
                            "the tests took more than %d steps, where they took %d before"
                                    .formatted(seat.usual().fuel(), seat.usual().most()),
                            List.of()),
                    tally));
        }
        var expected = new HashMap<>(baseline);
        expected.keySet().retainAll(ran);
        var evidence = new CandidateEvidence.Run(run.end(), run.exitCode(), run.complete(), true);
        var decision = VerdictRule.decide(new CandidateEvidence(List.of(evidence), tally, targetsSeen(seen), expected));
        tests.killed(decision.newlyBroken());
        var undecided = decision.verdict() == Verdict.PLAUSIBLE || decision.verdict() == Verdict.UNKNOWN;
        return undecided ? Optional.empty() : Optional.of(new TrialOutcome(decision, tally));
    }

    /** Those of other modules may not have had their turn yet. */
    private Set<TestId> targetsSeen(List<ReportedTest> seen) {
        var modules = new HashSet<String>();
        seen.forEach(test -> modules.add(test.test().module()));
        var targets = new HashSet<>(target.tests());
        targets.removeIf(test -> !modules.isEmpty() && !modules.contains(test.module()));
        return targets;
    }

    /** A seat that passed its check; empty when the lane does not fit. */
    private Optional<WarmSeat> take(ModuleLayout module) {
        var free = free(module);
        if (free.isPresent() || isUnfit()) {
            return free;
        }
        try {
            return Optional.of(newSeats.take(module));
        } catch (WarmWorker.NotStarted failure) {
            refuse(failure.getMessage());
            return Optional.empty();
        }
    }

    private synchronized Optional<WarmSeat> free(ModuleLayout module) {
        if (!obstacle.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(seats.computeIfAbsent(module.directory(), missing -> new ArrayDeque<>())
                .poll());
    }

    private synchronized void refuse(String why) {
        LOG.infof("warm lane left reason=%s", why);
        obstacle = why;
    }

    /** A suspect worker goes; what it showed before the one that made it so was checked each time. */
    private void giveBack(WarmSeat seat) {
        if (!seat.worker().isFit()) {
            workers.giveBack(seat.worker());
            return;
        }
        if (seat.isDueForCheck() && isInDoubt(seat)) {
            return;
        }
        synchronized (this) {
            seats.get(seat.worker().module().directory()).push(seat);
        }
    }

    private boolean isInDoubt(WarmSeat seat) {
        var since = seat.sinceCheck();
        var unlike = seat.check();
        if (unlike.isEmpty()) {
            return false;
        }
        LOG.infof("warm worker in doubt candidates=%d reason=%s", since.size(), unlike.get());
        workers.discard(seat.worker());
        synchronized (this) {
            doubted.addAll(since);
        }
        return true;
    }

    /**
     * Candidates whose worker was found changed afterwards: what it said of them does not count. Each is told once. Ends the use
     * of all workers.
     */
    Set<String> doubted() {
        close();
        synchronized (this) {
            var told = Set.copyOf(doubted);
            doubted.clear();
            return told;
        }
    }

    @Override
    public void close() {
        List<WarmSeat> used;
        synchronized (this) {
            used = seats.values().stream().flatMap(Collection::stream).toList();
            seats.clear();
        }
        for (var seat : used) {
            if (seat.sinceCheck().isEmpty() || !isInDoubt(seat)) {
                workers.giveBack(seat.worker());
            }
        }
    }
}
