package io.greenloop.orchestrator.domain;

import io.greenloop.contracts.BehaviourCompared;
import io.greenloop.contracts.CandidatesScored;
import io.greenloop.contracts.Failure;
import io.greenloop.contracts.FailureNumber;
import io.greenloop.contracts.JobPhase;
import io.greenloop.contracts.Outcome;
import io.greenloop.contracts.PatchesAnalyzed;
import io.greenloop.contracts.PatchesProposed;
import io.greenloop.contracts.ProjectPrepared;
import io.greenloop.contracts.StepEvent;
import io.greenloop.contracts.StepFailed;
import io.greenloop.contracts.TestsFinished;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a job does about what happens. Pure: no clock of its own, no broker, no database; late news changes nothing. The
 * caller stores the job and queues the command in one transaction.
 */
public final class Decider {

    /** A step that fails this often fails the job. */
    static final int MOST_ISSUES = 3;

    private final Duration silence;
    private final Duration queueing;
    private final Duration parkedStay;

    /**
     * @param silence how long a step that was taken up may go without a sign of life
     * @param queueing how long a command may wait to be taken up before it is issued again
     * @param parkedStay how long a job may stand aside before it ends
     */
    public Decider(Duration silence, Duration queueing, Duration parkedStay) {
        this.silence = silence;
        this.queueing = queueing;
        this.parkedStay = parkedStay;
    }

    /** Starts a queued job. */
    public Decision admit(Job job, Instant now) {
        return job.phase() == JobPhase.QUEUED ? Reproduction.admit(job, now) : Decision.nothing(job);
    }

    /** Stops a job on somebody's word. */
    public Decision cancel(Job job, String reason, Instant now) {
        return job.hasEnded()
                ? Decision.nothing(job)
                : Moves.end(job, Outcome.CANCELLED, reason, List.of(), now).stopping();
    }

    /** Goes on with a parked job on somebody's word: what fails here is to be healed. */
    public Decision resume(Job job, Instant now) {
        return job.phase() == JobPhase.PARKED ? Fidelity.resume(job, now) : Decision.nothing(job);
    }

    /** @param commit of the code with the winner when this event confirms one, see {@link #confirms}; else empty */
    public Decision decide(Job job, StepEvent event, String commit, Instant now) {
        if (!job.awaits(event.step())) {
            return Decision.nothing(job);
        }
        if (!event.isResult()) {
            return new Decision(
                    job.change().awaiting(job.awaited().alive(now)).done(), Optional.empty(), List.of(), false);
        }
        if (event instanceof StepFailed failed) {
            return afterFailure(job, failed, now);
        }
        return afterResult(job, event, commit, now);
    }

    /** Whether the event confirms the winner of the job, so that the caller must commit it first. */
    public boolean confirms(Job job, StepEvent event) {
        return job.awaits(event.step())
                && job.phase() == JobPhase.CONFIRMING
                && event instanceof TestsFinished finished
                && Confirmation.holds(finished);
    }

    /** Ends a job that cannot go on for want of something of ours, such as its repository. */
    public Decision fail(Job job, Failure failure, Instant now) {
        return job.hasEnded()
                ? Decision.nothing(job)
                : Moves.fail(job, failure, now).stopping();
    }

    /** Looks after jobs that nobody speaks of: the wall time, and steps whose worker fell silent. */
    public Decision onClock(Job job, Instant now) {
        if (job.hasEnded() || job.startedAt() == null) {
            return Decision.nothing(job);
        }
        if (job.phase() == JobPhase.PARKED) {
            return now.isBefore(job.parking().since().plus(parkedStay))
                    ? Decision.nothing(job)
                    : Fidelity.leave(job, now);
        }
        if (job.took(now).compareTo(job.order().policy().budget().wallTime()) >= 0) {
            return Rounds.giveUp(job, Spending.wallTimeOver(job), List.of(), now)
                    .stopping();
        }
        if (job.awaited() == null || !isOverdue(job.awaited(), now)) {
            return Decision.nothing(job);
        }
        if (job.awaited().started() && job.awaited().issue() >= MOST_ISSUES) {
            var silent = FailureNumber.WORKER_SILENT.because("step %s fell silent %d times"
                    .formatted(job.awaited().step().kind(), job.awaited().issue()));
            return withoutResult(job, silent, "no worker got to the end of it", now);
        }
        return again(job, now);
    }

    /** When {@link #onClock} should look at the job next; empty when never. */
    public Optional<Instant> nextLook(Job job) {
        if (job.hasEnded() || job.startedAt() == null) {
            return Optional.empty();
        }
        if (job.phase() == JobPhase.PARKED) {
            return Optional.of(job.parking().since().plus(parkedStay));
        }
        var wall =
                job.startedAt().plus(job.order().policy().budget().wallTime()).plus(job.parked(job.startedAt()));
        if (job.awaited() == null) {
            return Optional.of(wall);
        }
        var overdue = deadline(job.awaited());
        return Optional.of(overdue.isBefore(wall) ? overdue : wall);
    }

    private boolean isOverdue(Awaited awaited, Instant now) {
        return !now.isBefore(deadline(awaited));
    }

    private Instant deadline(Awaited awaited) {
        return awaited.sign().plus(awaited.started() ? silence : queueing);
    }

    private static Decision afterFailure(Job job, StepFailed failed, Instant now) {
        if (failed.retryable() && job.awaited().issue() < MOST_ISSUES) {
            return again(job, now);
        }
        return withoutResult(job, failed.failure(), failed.failure().message(), now);
    }

    /** A job can do without the comparison of its candidates, and without no other step. */
    private static Decision withoutResult(Job job, Failure failure, String why, Instant now) {
        return job.phase() == JobPhase.DISTINGUISHING
                ? Distinguishing.withoutComparing(job, why, now)
                : Moves.fail(job, failure, now);
    }

    private static Decision again(Job job, Instant now) {
        var next = job.change().awaiting(job.awaited().again(now)).done();
        return new Decision(next, Optional.of(Commands.of(next, now)), List.of(), false);
    }

    /** An event of another kind than the step's answers nothing and changes nothing. */
    private Decision afterResult(Job job, StepEvent event, String commit, Instant now) {
        return switch (job.phase()) {
            case PREPARING ->
                event instanceof ProjectPrepared prepared
                        ? Reproduction.afterPreparing(job, prepared, now)
                        : Decision.nothing(job);
            case REPRODUCING ->
                event instanceof TestsFinished tests && tests.report() != null
                        ? Reproduction.afterRunning(job, tests, parkedStay, now)
                        : Decision.nothing(job);
            case PROPOSING ->
                event instanceof PatchesProposed proposed
                        ? Proposing.afterProposal(job, proposed, now)
                        : Decision.nothing(job);
            case GATING ->
                event instanceof PatchesAnalyzed analyzed
                        ? Gating.afterAnalysis(job, analyzed, now)
                        : Decision.nothing(job);
            case VALIDATING ->
                event instanceof TestsFinished tests ? Validation.afterRunning(job, tests, now) : Decision.nothing(job);
            case DISTINGUISHING ->
                event instanceof BehaviourCompared compared
                        ? Distinguishing.afterComparing(job, compared, now)
                        : Decision.nothing(job);
            case CONFIRMING ->
                event instanceof TestsFinished tests
                        ? Confirmation.afterRunning(job, tests, commit, now)
                        : Decision.nothing(job);
            case SCORING ->
                event instanceof CandidatesScored scored
                        ? Confirmation.afterScoring(job, scored, now)
                        : Decision.nothing(job);
            case QUEUED, PARKED, ENDED -> Decision.nothing(job);
        };
    }
}
