package io.greenloop.orchestrator.domain;

import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.JobNews;
import io.greenloop.contracts.JobPhase;
import io.greenloop.contracts.StepKind;
import io.greenloop.contracts.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Looks on for a while when something plausible was found: tests let wrong patches pass, and the first that they let pass is
 * often not the right one. The engine looks closest at the place that it learnt about.
 */
final class Collecting {

    /** With so many plausible candidates there is enough to tell apart. */
    private static final int ENOUGH = 3;

    private static final int MOST_BATCHES = 1;
    /** What has nothing to be held against is looked beyond for longer. */
    private static final int MOST_WITHOUT_RIVAL = 3;

    /** What is found has to be told apart and confirmed, which takes as long again. */
    private static final int SHARE_OF_TIME = 3;

    /** Telling candidates apart is worth this much of a job's time, and no more. */
    private static final Duration LONGEST_COMPARISON = Duration.ofSeconds(20);
    /** In less nothing is told apart. */
    private static final Duration SHORTEST_COMPARISON = Duration.ofSeconds(3);

    /** Of what is left; the rest is for confirming, without which all was in vain. */
    private static final int SHARE_OF_COMPARISON = 4;

    private Collecting() {}

    /** Whether another batch is worth it, for a job whose batch was just validated. */
    static boolean isWorthwhile(Job job, Instant now) {
        var budget = job.order().policy().budget();
        return job.search().tier() == Tier.TEMPLATE
                && !job.search().exhausted()
                && job.target()
                        .filter(target -> target.kind() != FailureKind.COMPILE_ERROR
                                && target.kind() != FailureKind.DEPENDENCY_ERROR)
                        .isPresent()
                && job.batch().rivals() < ENOUGH
                && job.batch().collected() < (job.batch().rivals() > 1 ? MOST_BATCHES : MOST_WITHOUT_RIVAL)
                && job.iteration() < budget.iterations()
                && job.took(now).multipliedBy(SHARE_OF_TIME).compareTo(budget.wallTime()) < 0;
    }

    static Decision goOn(Job job, List<JobNews> news, Instant now) {
        return Rounds.next(job.change().batch(job.batch().collecting()).done(), news, now);
    }

    /** Whether something plausible waits for the batch under way. */
    static boolean isUnderWay(Job job) {
        return !job.batch().earlier().isEmpty();
    }

    /** No more is to come: what there is is told apart. */
    static Decision enough(Job job, List<JobNews> news, Instant now) {
        var survivors = job.batch().earlier().stream()
                .map(plausible -> plausible.candidate().id())
                .toList();
        return choose(
                job.change()
                        .batch(Batch.NONE.with(job.batch().earlier(), survivors))
                        .done(),
                news,
                now);
    }

    /** What telling candidates apart may take now. */
    static Duration timeToCompare(Job job, Instant now) {
        var share = Commands.left(job, now).wallTime().dividedBy(SHARE_OF_COMPARISON);
        return share.compareTo(LONGEST_COMPARISON) < 0 ? share : LONGEST_COMPARISON;
    }

    /** Several are told apart while there is time for it, one is confirmed. */
    static Decision choose(Job job, List<JobNews> news, Instant now) {
        boolean areToldApart =
                job.batch().survivors().size() > 1 && timeToCompare(job, now).compareTo(SHORTEST_COMPARISON) >= 0;
        if (areToldApart) {
            return Moves.send(job.change(), JobPhase.DISTINGUISHING, Moves.step(job, StepKind.DISTINGUISH), news, now);
        }
        return Moves.send(
                job.change().batch(job.batch().confirmingNext()),
                JobPhase.CONFIRMING,
                Moves.step(job, StepKind.CONFIRM),
                news,
                now);
    }
}
