package io.greenloop.orchestrator;

import io.greenloop.contracts.Containment;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.JobRequest;
import java.util.Objects;

/**
 * A request that was checked and whose code, where it needs no cloning, is in the job's repository.
 *
 * @param baseCommit empty for a git source that has yet to be cloned
 * @param retryOf the ended job that this one repeats; null when it is the first
 */
public record NewJob(JobId id, JobRequest request, String baseCommit, Containment containment, JobId retryOf) {

    public NewJob {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(baseCommit, "baseCommit");
        Objects.requireNonNull(containment, "containment");
    }
}
