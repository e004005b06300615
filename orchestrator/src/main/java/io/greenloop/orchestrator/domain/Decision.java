package io.greenloop.orchestrator.domain;

import io.greenloop.contracts.JobNews;
import io.greenloop.contracts.StepCommand;
import java.util.List;
import java.util.Optional;

/**
 * What a job does about something that happened: how it stands now, the command that goes out, what the world is told,
 * whether workers must drop what they do for it.
 */
public record Decision(Job job, Optional<StepCommand> command, List<JobNews> news, boolean stopsWork) {

    public Decision {
        news = List.copyOf(news);
    }

    static Decision nothing(Job job) {
        return new Decision(job, Optional.empty(), List.of(), false);
    }

    /** The same, and workers that are at it must drop what they do. */
    Decision stopping() {
        return new Decision(job, command, news, true);
    }

    /** Late or repeated news change nothing. */
    public boolean changes(Job before) {
        return job != before;
    }
}
