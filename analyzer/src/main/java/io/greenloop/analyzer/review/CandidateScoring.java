package io.greenloop.analyzer.review;

import io.greenloop.contracts.CandidatesScored;
import io.greenloop.contracts.CandidatesScored.Score;
import io.greenloop.contracts.GatePolicy;
import io.greenloop.contracts.ScoreCandidates;
import io.greenloop.contracts.ScoreCandidates.Plausible;
import io.greenloop.gates.CandidateFeatures;
import io.greenloop.gates.Confidence;
import io.greenloop.gates.MergeRule;
import io.greenloop.worker.StepFailure;
import io.greenloop.workspace.Workspaces;

/** Lists what speaks for and against plausible candidates, and whether a machine may merge them. */
public final class CandidateScoring {

    private final JobRepository repository;
    private final Confidence confidence = Confidence.learned();
    private final MergeRule rule = new MergeRule(confidence);

    public CandidateScoring(Workspaces workspaces) {
        this.repository = new JobRepository(workspaces);
    }

    /**
     * One score for each candidate, in their order.
     *
     * @throws StepFailure when the job's repository does not have the commit, or its policy cannot be followed
     */
    public CandidatesScored score(ScoreCandidates command) throws StepFailure {
        var policy = command.commit().isEmpty()
                ? command.policy()
                : repository.use(
                        command.step().jobId(),
                        workspace -> JobPolicy.of(command.commit(), command.policy(), workspace));
        var scores = command.plausible().stream()
                .map(plausible -> score(plausible, command, policy))
                .toList();
        return new CandidatesScored(command.step(), scores);
    }

    /** The features alone where no model was learned: a probability nobody has calibrated would be a number that was not measured. */
    private Score score(Plausible plausible, ScoreCandidates command, GatePolicy policy) {
        var candidate = plausible.candidate();
        var features = CandidateFeatures.of(plausible, command.plausible(), command.behaviours());
        var likely = confidence.of(candidate.tier(), features);
        var blockers = rule.blockers(candidate.tier(), features, plausible.verdict(), policy);
        return new Score(
                candidate.id(),
                features,
                likely.isPresent() ? likely.getAsDouble() : null,
                blockers.isEmpty(),
                blockers);
    }
}
