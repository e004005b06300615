package io.greenloop.orchestrator;

import io.greenloop.orchestrator.domain.JobOrder;
import java.util.Objects;

/**
 * An order that was checked and whose code, where it needs no cloning, is in the job's repository.
 *
 * @param baseCommit empty for a git source that has yet to be cloned
 */
public record NewJob(JobOrder order, String baseCommit) {

    public NewJob {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(baseCommit, "baseCommit");
    }
}
