package io.greenloop.contracts;

import java.util.Objects;

/** Tells every instance of every worker to drop what it does for a job. */
public record StopWork(JobId jobId, String reason) implements Message {

    public StopWork {
        Objects.requireNonNull(jobId, "jobId");
        reason = Bounded.text(reason, 200);
    }
}
