package io.greenloop.contracts;

import java.time.Instant;
import java.util.Objects;

/**
 * One change of a job, as the world sees it on {@code greenloop.jobs.events} and over SSE.
 *
 * @param sequence counted from 1 without gaps for each job
 * @param phase where the job stands after the change
 */
public record JobEvent(JobId jobId, long sequence, Instant at, JobPhase phase, JobNews news) implements Message {

    public JobEvent {
        Objects.requireNonNull(jobId, "jobId");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(news, "news");
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence is %d, counted from 1".formatted(sequence));
        }
    }
}
