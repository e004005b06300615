package io.greenloop.analyzer.messaging;

import io.greenloop.analyzer.review.CandidateReview;
import io.greenloop.analyzer.review.CandidateScoring;
import io.greenloop.contracts.AnalyzePatches;
import io.greenloop.contracts.FailureNumber;
import io.greenloop.contracts.ScoreCandidates;
import io.greenloop.contracts.StepCommand;
import io.greenloop.contracts.StepEvent;
import io.greenloop.worker.StepFailure;
import io.greenloop.worker.StepHandler;
import io.greenloop.worker.StepProgress;
import jakarta.inject.Singleton;

/** Does the two kinds of steps that the analyzer knows. */
@Singleton
final class AnalysisSteps implements StepHandler {

    private final CandidateReview review;
    private final CandidateScoring scoring;

    AnalysisSteps(CandidateReview review, CandidateScoring scoring) {
        this.review = review;
        this.scoring = scoring;
    }

    @Override
    public StepEvent handle(StepCommand command, StepProgress progress) throws StepFailure {
        if (command instanceof AnalyzePatches analyze) {
            return review.review(analyze, progress);
        }
        if (command instanceof ScoreCandidates score) {
            return scoring.score(score);
        }
        throw new StepFailure(
                FailureNumber.NOT_OUR_COMMAND.because(
                        "the analyzer was asked for " + command.step().kind()),
                false);
    }
}
