package io.greenloop.orchestrator.domain;

import io.greenloop.contracts.Failure;
import io.greenloop.contracts.JobNews;
import io.greenloop.contracts.JobPhase;
import io.greenloop.contracts.Outcome;
import io.greenloop.contracts.StepId;
import io.greenloop.contracts.StepKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The moves every rule makes: on to the next step, or to the end. */
final class Moves {

    private Moves() {}

    /** Moves on and sends the command of the step that the phase is about. */
    static Decision send(JobChange change, JobPhase phase, StepId step, List<? extends JobNews> news, Instant now) {
        var job = change.moveTo(phase).awaiting(Awaited.first(step, now)).done();
        return new Decision(job, Optional.of(Commands.of(job, now)), List.copyOf(news), false);
    }

    static StepId step(Job job, StepKind kind) {
        return new StepId(job.id(), job.iteration(), kind, 1);
    }

    static Decision end(Job job, Outcome outcome, String reason, List<? extends JobNews> news, Instant now) {
        return end(job, new Ending(outcome, reason, now), news, now);
    }

    /** The end of a job that cannot be done. */
    static Decision fail(Job job, Failure failure, Instant now) {
        return end(job, new Ending(Outcome.FAILED, failure.message(), now, failure), List.of(), now);
    }

    private static Decision end(Job job, Ending ending, List<? extends JobNews> news, Instant now) {
        var ended = job.change().end(ending).done();
        var all = new ArrayList<JobNews>(news);
        all.add(new JobNews.Ended(
                ending.outcome(),
                ending.reason(),
                job.iteration(),
                job.ledger().candidates(),
                job.ledger().refused(),
                job.ledger().total(),
                ended.took(now),
                ending.failure()));
        return new Decision(ended, Optional.empty(), all, false);
    }

    static List<JobNews> and(List<? extends JobNews> news, JobNews more) {
        var all = new ArrayList<JobNews>(news);
        all.add(more);
        return all;
    }
}
