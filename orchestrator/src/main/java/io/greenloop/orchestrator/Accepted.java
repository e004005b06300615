package io.greenloop.orchestrator;

import io.greenloop.contracts.JobId;
import java.util.List;

/**
 * The job that an order became.
 *
 * @param created false when the order's key named an earlier job
 * @param differences what that earlier job was asked for differently, by name; empty when it is the same order again
 */
public record Accepted(JobId id, boolean created, List<String> differences) {

    public Accepted {
        differences = List.copyOf(differences);
    }

    /** A job that there was not before. */
    public static Accepted anew(JobId id) {
        return new Accepted(id, true, List.of());
    }
}
