package io.greenloop.testrunner.lane;

import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.child.WarmOrders;
import io.greenloop.testrunner.domain.TestTally;
import io.greenloop.testrunner.domain.VerdictRule.Decision;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the failing tests do with the code as it was, found out once for all candidates that share their classes. A candidate whose
 * code these tests never come to leaves them as they are, so that it need not be run. Thread-safe.
 */
final class Untouched {

    /** Of fewer candidates it takes as long to find out as to run them. */
    private static final int LEAST_CANDIDATES = 4;

    private final Set<TestId> failing;
    private final Map<Map<String, byte[]>, Group> groups = new IdentityHashMap<>();

    /**
     * How the tests ended on the code as it was.
     *
     * @param asked numbers of the alternatives that they came to
     */
    record Seen(Set<Integer> asked, TrialOutcome outcome) {

        Seen {
            asked = Set.copyOf(asked);
        }

        private boolean isTouchedBy(int alternative) {
            return alternative >= WarmOrders.MOST_ASKED || asked.contains(alternative);
        }
    }

    /** Candidates of the same classes. */
    private static final class Group {
        private int candidates;
        private Optional<Seen> seen = Optional.empty();
        private final Set<String> decided = new HashSet<>();
    }

    /** @param failing tests that candidates are to turn green */
    Untouched(Set<TestId> failing) {
        this.failing = Set.copyOf(failing);
    }

    /**
     * @param look runs the failing tests on the code as it was; empty where they do not end as they should
     * @return how the tests end with this candidate; empty where it has to be run
     */
    synchronized Optional<TrialOutcome> outcome(
            String candidateId, CandidateClasses classes, Supplier<Optional<Seen>> look) {
        if (classes.alternative() == 0) {
            return Optional.empty();
        }
        var group = groups.computeIfAbsent(classes.classes(), missing -> new Group());
        group.candidates++;
        if (group.candidates == LEAST_CANDIDATES) {
            group.seen = look.get();
            // Whoever doubts the worker that was asked doubts it under this name.
            group.decided.add(candidateId);
        }
        var outcome = group.seen
                .filter(seen -> !seen.isTouchedBy(classes.alternative()))
                .map(Seen::outcome);
        outcome.ifPresent(same -> group.decided.add(candidateId));
        return outcome;
    }

    /** What a run of all the failing tests showed; empty where they did not end as they should. */
    Optional<Seen> seen(WarmRun run) {
        var tally = TestTally.of(run.tests());
        var isSound = run.complete() && !run.ranDry() && run.suspicion().isEmpty();
        if (!isSound || !failing.stream().allMatch(tally::isFailing)) {
            return Optional.empty();
        }
        var note = "%s still fails, and does not come to what is changed"
                .formatted(failing.stream().sorted().findFirst().orElseThrow());
        var decision = new Decision(Verdict.FAILING, note, List.of());
        return run.asked().map(asked -> new Seen(asked, new TrialOutcome(decision, tally)));
    }

    /** All that were decided by the same look as one of these, and these. */
    synchronized Set<String> with(Set<String> doubted) {
        var all = new HashSet<>(doubted);
        for (var group : groups.values()) {
            if (group.decided.stream().anyMatch(doubted::contains)) {
                all.addAll(group.decided);
            }
        }
        return all;
    }
}
