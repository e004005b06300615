package io.greenloop.analyzer.messaging;

import io.greenloop.analyzer.review.CandidateReview;
import io.greenloop.contracts.AnalyzePatches;
import io.greenloop.contracts.CandidatesScored;
import io.greenloop.contracts.FailureNumber;
import io.greenloop.contracts.ScoreCandidates;
import io.greenloop.contracts.StepCommand;
import io.greenloop.contracts.StepEvent;
import io.greenloop.gates.CandidateFeatures;
import io.greenloop.gates.Confidence;
import io.greenloop.worker.StepFailure;
import io.greenloop.worker.StepHandler;
import io.greenloop.worker.StepProgress;
import jakarta.inject.Singleton;

/** Does the two kinds of steps that the analyzer knows. */
@Singleton
final class AnalysisSteps implements StepHandler {

    private final CandidateReview review;
    private final Confidence confidence = Confidence.learned();

    AnalysisSteps(CandidateReview review) {
        this.review = review;
    }

    @Override
    public StepEvent handle(StepCommand command, StepProgress progress) throws StepFailure {
        if (command instanceof AnalyzePatches analyze) {
            return review.review(analyze, progress);
        }
        if (command instanceof ScoreCandidates score) {
            return scored(score);
        }
        throw new StepFailure(
                FailureNumber.NOT_OUR_COMMAND.because(
                        "the analyzer was asked for " + command.step().kind()),
                false);
    }

    /** The features alone where no model was learned: a probability nobody has calibrated would be a number that was not measured. */
    private CandidatesScored scored(ScoreCandidates command) {
        var scores = command.plausible().stream()
                .map(plausible -> score(plausible, command))
                .toList();
        return new CandidatesScored(command.step(), scores);
    }

    private CandidatesScored.Score score(ScoreCandidates.Plausible plausible, ScoreCandidates command) {
        var candidate = plausible.candidate();
        var features = CandidateFeatures.of(plausible, command.plausible(), command.behaviours());
        var likely = confidence.of(candidate.tier(), features);
        return new CandidatesScored.Score(candidate.id(), features, likely.isPresent() ? likely.getAsDouble() : null);
    }
}
