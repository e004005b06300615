package io.greenloop.contracts;

import java.util.Objects;

/**
 * Tells every instance of every worker to drop what it does for a job.
 *
 * @param step the one step to drop, as when a crash delivered it again though its result is known; null for all of the job's
 */
public record StopWork(JobId jobId, String reason, StepId step) implements Message {

    public StopWork {
        Objects.requireNonNull(jobId, "jobId");
        reason = Bounded.text(reason, 200);
        if (step != null && !step.jobId().equals(jobId)) {
            throw new IllegalArgumentException("step %s is not of job %s".formatted(step, jobId));
        }
    }

    /** Everything that is done for the job. */
    public StopWork(JobId jobId, String reason) {
        this(jobId, reason, null);
    }
}
