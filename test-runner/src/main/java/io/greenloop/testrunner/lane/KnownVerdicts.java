package io.greenloop.testrunner.lane;

import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.javasource.Recent;
import io.greenloop.testrunner.domain.VerdictRule;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What candidates of one built project came to, by their bytecode: whoever has the same takes the verdict and is not run. For the
 * batches of a search; whether a winner holds is never asked here. Thread-safe.
 */
final class KnownVerdicts implements AutoCloseable {

    /** Each holds what its tests said, stack traces included. */
    private static final int MOST = 500;

    /** What may come out otherwise the next time, as a time limit may, is found out again. */
    private static final Set<Verdict> CERTAIN = EnumSet.of(Verdict.PLAUSIBLE, Verdict.FAILING, Verdict.BREAKING);

    private static final int SHORT_ID = 8;

    private final Map<Key, Known> verdicts = Recent.atMost(MOST);

    /**
     * What candidates are held against.
     *
     * @param details the name of the baseline they have to keep
     */
    record Question(FailureGroup target, String details) {}

    private record Key(Question question, Bytecode code) {}

    /** @param followers candidates that took the verdict */
    private record Known(String candidateId, TrialOutcome outcome, Set<String> followers) {}

    /** The verdict on another candidate with this bytecode, and which; a candidate that is tried again wants to know for itself. */
    synchronized Optional<TrialOutcome> of(Question question, String candidateId, Bytecode code) {
        var known = verdicts.get(new Key(question, code));
        if (known == null || known.candidateId().equals(candidateId)) {
            return Optional.empty();
        }
        known.followers().add(candidateId);
        var decision = known.outcome().decision();
        var note = "the same bytecode as candidate %s: %s"
                .formatted(known.candidateId().substring(0, SHORT_ID), decision.note());
        return Optional.of(new TrialOutcome(
                new VerdictRule.Decision(decision.verdict(), note, decision.newlyBroken()),
                known.outcome().tally(),
                known.candidateId()));
    }

    /** What a candidate came to that was run. */
    synchronized void learn(Question question, String candidateId, Bytecode code, TrialOutcome outcome) {
        if (CERTAIN.contains(outcome.decision().verdict())) {
            verdicts.putIfAbsent(
                    new Key(question, code), new Known(candidateId, told(question, outcome), new HashSet<>()));
        }
    }

    /** Of all tests of a large project, those are kept that anybody is told of. */
    private static TrialOutcome told(Question question, TrialOutcome outcome) {
        var tests = new HashSet<>(question.target().tests());
        tests.addAll(outcome.decision().newlyBroken());
        return new TrialOutcome(outcome.decision(), outcome.tally().only(tests));
    }

    /**
     * Forgets what was said of candidates that are in doubt.
     *
     * @return those, and all that took their verdicts
     */
    synchronized Set<String> forget(Set<String> doubted) {
        var all = new HashSet<>(doubted);
        verdicts.values().removeIf(known -> {
            var inDoubt = doubted.contains(known.candidateId());
            if (inDoubt) {
                all.addAll(known.followers());
            }
            return inDoubt;
        });
        return all;
    }

    @Override
    public synchronized void close() {
        verdicts.clear();
    }
}
