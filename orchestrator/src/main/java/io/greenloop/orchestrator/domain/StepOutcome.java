package io.greenloop.orchestrator.domain;

import io.greenloop.contracts.BehaviourCompared;
import io.greenloop.contracts.Bounded;
import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.CandidatesScored;
import io.greenloop.contracts.Decision;
import io.greenloop.contracts.PatchesAnalyzed;
import io.greenloop.contracts.PatchesProposed;
import io.greenloop.contracts.ProjectPrepared;
import io.greenloop.contracts.StepEvent;
import io.greenloop.contracts.StepFailed;
import io.greenloop.contracts.StepKind;
import io.greenloop.contracts.TestReport;
import io.greenloop.contracts.TestsFinished;

/**
 * What came out of a step, for people.
 *
 * @param summary one sentence, bounded
 * @param log blob id of what the step printed; empty when nothing was stored
 */
public record StepOutcome(StepResult result, String summary, String log) {

    private static final int LONGEST_SUMMARY = 400;

    public StepOutcome {
        summary = Bounded.text(summary, LONGEST_SUMMARY);
    }

    /** @throws IllegalArgumentException when the event is no result */
    public static StepOutcome of(StepEvent event) {
        if (event instanceof StepFailed failed) {
            return new StepOutcome(StepResult.FAILED, failed.failure().message(), failed.log());
        }
        if (event instanceof ProjectPrepared prepared) {
            var summary = "%d artifacts fetched, %d missing"
                    .formatted(prepared.fetched(), prepared.missing().size());
            return new StepOutcome(StepResult.PREPARED, summary, prepared.log());
        }
        if (event instanceof TestsFinished tests) {
            return ofTests(tests);
        }
        if (event instanceof PatchesProposed proposed) {
            return ofProposal(proposed);
        }
        if (event instanceof PatchesAnalyzed analyzed) {
            return ofGates(analyzed);
        }
        if (event instanceof BehaviourCompared compared) {
            return new StepOutcome(
                    StepResult.COMPARED,
                    "%d candidates compared, %d telling inputs"
                            .formatted(
                                    compared.behaviours().size(),
                                    compared.differences().size()),
                    compared.log());
        }
        if (event instanceof CandidatesScored scored) {
            return new StepOutcome(
                    StepResult.SCORED,
                    "%d candidates scored".formatted(scored.scores().size()),
                    "");
        }
        throw new IllegalArgumentException("%s is no result".formatted(event));
    }

    private static StepOutcome ofTests(TestsFinished tests) {
        if (tests.report() == null) {
            var plausible = tests.results().stream()
                    .filter(result -> result.verdict() == Verdict.PLAUSIBLE)
                    .count();
            return new StepOutcome(
                    plausible > 0 ? StepResult.PLAUSIBLE : StepResult.NOT_PLAUSIBLE,
                    "%d candidates ran, %d plausible".formatted(tests.results().size(), plausible),
                    tests.log());
        }
        var isYes = tests.step().kind() == StepKind.CONFIRM
                ? Confirmation.holds(tests)
                : tests.report().isGreen();
        var log = tests.log().isEmpty() ? tests.report().log() : tests.log();
        return new StepOutcome(isYes ? StepResult.GREEN : StepResult.RED, told(tests.report()), log);
    }

    private static String told(TestReport report) {
        var counts =
                "%d tests ran, %d passed, %d skipped".formatted(report.executed(), report.passed(), report.skipped());
        return report.isGreen() ? counts : "%s: %s".formatted(report.kind(), counts);
    }

    private static StepOutcome ofProposal(PatchesProposed proposed) {
        var count = proposed.candidates().size();
        var summary = "%s proposed %d candidates, %d answers unusable"
                .formatted(proposed.tier(), count, proposed.unusable().size());
        if (proposed.trouble() != null) {
            return new StepOutcome(StepResult.FAILED, proposed.trouble().message(), "");
        }
        return new StepOutcome(count > 0 ? StepResult.PROPOSED : StepResult.NOTHING_PROPOSED, summary, "");
    }

    private static StepOutcome ofGates(PatchesAnalyzed analyzed) {
        var refused = analyzed.verdicts().stream()
                .filter(verdict -> verdict.decision() == Decision.REJECT)
                .count();
        var all = analyzed.verdicts().size();
        return new StepOutcome(
                refused < all ? StepResult.PASSED : StepResult.REFUSED,
                "%d candidates judged, %d refused".formatted(all, refused),
                "");
    }
}
