package io.greenloop.testrunner.domain;

import io.greenloop.contracts.BaselineDetails.Outcome;
import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.sandbox.SandboxResult.End;
import java.util.List;
import java.util.TreeSet;

/**
 * Decides what a candidate's runs show. Bad news is taken as told; good news only when nothing about the runs is odd, since
 * the code under test could have written it.
 */
public final class VerdictRule {

    /**
     * @param note one sentence on what decided
     * @param newlyBroken tests that passed before and do not pass as often now, or that ran and do not run any more
     */
    public record Decision(Verdict verdict, String note, List<TestId> newlyBroken) {}

    private VerdictRule() {}

    public static Decision decide(CandidateEvidence evidence) {
        for (var run : evidence.runs()) {
            if (run.end() != End.EXITED) {
                return ended(run.end());
            }
        }
        var tally = evidence.tally();
        var failing =
                evidence.target().stream().filter(tally::isFailing).sorted().toList();
        if (!failing.isEmpty()) {
            return decision(Verdict.FAILING, "%s still fails".formatted(failing.get(0)));
        }
        for (var run : evidence.runs()) {
            if (run.exitCode() != 0 || !run.complete()) {
                return decision(
                        Verdict.CRASH,
                        "the test JVM ended with exit code %d before its tests did, or they contradict what it said"
                                .formatted(run.exitCode()));
            }
            if (!run.sentinels()) {
                return decision(Verdict.UNKNOWN, "a test that must fail passed, or one that must pass failed");
            }
        }
        return ofSoundRuns(evidence);
    }

    private static Decision ended(End end) {
        return switch (end) {
            case TIMED_OUT -> decision(Verdict.TIMEOUT, "the tests exceeded their time limit");
            case STOPPED -> decision(Verdict.UNKNOWN, "the run was stopped");
            case OUT_OF_MEMORY, OUT_OF_DISK, TOO_MANY_PROCESSES, TOO_MUCH_OUTPUT ->
                decision(Verdict.CRASH, "the tests exceeded a limit: %s".formatted(end));
            case EXITED -> throw new IllegalArgumentException("a run that exited has no limit to blame");
        };
    }

    private static Decision ofSoundRuns(CandidateEvidence evidence) {
        var tally = evidence.tally();
        if (tally.executed() == 0 || evidence.target().isEmpty()) {
            return decision(Verdict.UNKNOWN, "no test ran");
        }
        for (var test : new TreeSet<>(evidence.target())) {
            if (!hasTurnedGreen(evidence, test)) {
                return decision(Verdict.FAILING, "%s did not run as before".formatted(test));
            }
        }
        var broken = evidence.baseline().values().stream()
                .filter(outcome -> isBroken(tally, outcome))
                .map(Outcome::test)
                .sorted()
                .toList();
        if (!broken.isEmpty()) {
            return new Decision(Verdict.BREAKING, "%s passed before, or ran".formatted(broken.get(0)), broken);
        }
        if (!evidence.unseen().isEmpty()) {
            var unseen = new TreeSet<>(evidence.unseen());
            return decision(
                    Verdict.UNKNOWN,
                    "%d tests of the compiled classes did not run, %s among them"
                            .formatted(unseen.size(), unseen.first()));
        }
        var strange = tally.failing().stream()
                .filter(test -> !evidence.baseline().containsKey(test))
                .toList();
        if (!strange.isEmpty()) {
            return new Decision(Verdict.BREAKING, "%s failed, unseen before".formatted(strange.get(0)), strange);
        }
        return decision(
                Verdict.PLAUSIBLE,
                "%d invocations of %d tests"
                        .formatted(tally.executed(), tally.tests().size()));
    }

    private static boolean hasTurnedGreen(CandidateEvidence evidence, TestId test) {
        if (test.method().isEmpty()) {
            // The class failed as a whole, so that its tests were not known before.
            return evidence.tally().tests().keySet().stream()
                    .anyMatch(
                            other -> isOfClass(other, test) && evidence.tally().isPassing(other));
        }
        var before = evidence.baseline().get(test);
        var least = before == null ? 1 : Math.max(1, before.invocations());
        return evidence.tally().of(test).passed() >= least;
    }

    private static boolean isOfClass(TestId test, TestId whole) {
        return test.module().equals(whole.module()) && test.className().equals(whole.className());
    }

    /** Fails now, or ran more or less often than before, or not at all: then something else decides which tests run. */
    private static boolean isBroken(TestTally tally, Outcome before) {
        var now = tally.of(before.test());
        return switch (before.result()) {
            case PASSED -> now.failed() > 0 || now.passed() != before.invocations();
            // A class that failed as a whole stands for tests that nobody knew.
            case FAILED, FLAKY, ENVIRONMENT ->
                now.executed() == 0 && !before.test().method().isEmpty();
            case SKIPPED -> false;
        };
    }

    private static Decision decision(Verdict verdict, String note) {
        return new Decision(verdict, note, List.of());
    }
}
