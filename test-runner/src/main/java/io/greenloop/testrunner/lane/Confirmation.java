package io.greenloop.testrunner.lane;

import io.greenloop.contracts.BaselineDetails;
import io.greenloop.contracts.BaselineDetails.Result;
import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.domain.CandidateEvidence;
import io.greenloop.testrunner.domain.SentinelAnswer;
import io.greenloop.testrunner.domain.VerdictRule;
import io.greenloop.testrunner.domain.VerdictRule.Decision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Decides whether a clean build of the patched project, and the runs that check it, bear a candidate out. */
final class Confirmation {

    private final FailureGroup target;
    private final Map<TestId, BaselineDetails.Outcome> baseline = new HashMap<>();
    private final Set<TestId> unlike;

    Confirmation(FailureGroup target, BaselineDetails details) {
        this.target = target;
        this.unlike = Set.copyOf(details.unlike());
        details.outcomes().forEach(outcome -> baseline.put(outcome.test(), outcome));
    }

    Decision decide(BuiltProject project, Examined examined) {
        if (!examined.problems().isEmpty()) {
            var problem = examined.problems().get(0);
            return new Decision(
                    Verdict.NOT_COMPILING,
                    "%s:%d %s".formatted(problem.path(), problem.line(), problem.message()),
                    List.of());
        }
        var unsure = new TreeSet<>(wanted(examined));
        unsure.retainAll(examined.flaky());
        if (!unsure.isEmpty()) {
            return unknown(
                    "passes only sometimes: %s".formatted(examined.repetitions().evidence(unsure.first())));
        }
        var disputed = new TreeSet<>(examined.repetitions().disputed());
        // What was seen differently before the patch says nothing of it, unless the patch is about it.
        disputed.removeIf(test -> unlike.contains(test) && !target.tests().contains(test));
        if (!disputed.isEmpty()) {
            return unknown("the build and a child see %s differently".formatted(disputed.first()));
        }
        if (examined.unsound() > 0) {
            return unknown("%d runs in fresh JVMs did not get to their end".formatted(examined.unsound()));
        }
        var result = project.run().result();
        var complete = !project.run().crashed() && examined.tally().executed() > 0;
        var run = new CandidateEvidence.Run(
                result.end(), result.exitCode(), complete, examined.sentinels() != SentinelAnswer.MISBEHAVED);
        var unseen = isBuildFault() ? UnseenTests.of(project, examined.tally()) : Set.<TestId>of();
        return withoutWitness(
                VerdictRule.decide(new CandidateEvidence(
                        List.of(run), examined.tally(), wanted(examined), comparable(examined), unseen)),
                examined);
    }

    /** Says so where the project let no test of ours in among its own. */
    private static Decision withoutWitness(Decision decision, Examined examined) {
        if (decision.verdict() != Verdict.PLAUSIBLE || examined.sentinels() == SentinelAnswer.BEHAVED) {
            return decision;
        }
        var note = "%s; no test of ours could run among them".formatted(decision.note());
        return new Decision(decision.verdict(), note, decision.newlyBroken());
    }

    private static Decision unknown(String why) {
        return new Decision(Verdict.UNKNOWN, why, List.of());
    }

    /** Where nothing could run before, whatever passes now shows that the build gets there. */
    private Set<TestId> wanted(Examined examined) {
        if (!isBuildFault()) {
            return target.tests();
        }
        var passing = new TreeSet<>(examined.tally().executions().keySet());
        passing.removeAll(examined.tally().failing());
        return passing.isEmpty() ? examined.tally().failing() : passing;
    }

    private boolean isBuildFault() {
        return target.kind() == FailureKind.COMPILE_ERROR || target.kind() == FailureKind.DEPENDENCY_ERROR;
    }

    /** A test that turns out to be flaky now is no witness against the candidate. */
    private Map<TestId, BaselineDetails.Outcome> comparable(Examined examined) {
        var comparable = new HashMap<>(isBuildFault() ? NextFault.outcomes(examined.tally()) : baseline);
        comparable
                .values()
                .removeIf(outcome ->
                        outcome.result() == Result.FLAKY || examined.flaky().contains(outcome.test()));
        return comparable;
    }

    List<TestId> fixed(Examined examined) {
        return target.tests().stream()
                .filter(test -> examined.tally().isPassing(test))
                .toList();
    }

    int stillFailing(Examined examined) {
        return (int) target.tests().stream()
                .filter(test -> examined.tally().isFailing(test))
                .count();
    }
}
