package io.greenloop.orchestrator.intake;

import io.greenloop.contracts.JobId;

/** What became of a request. */
public sealed interface Submission {

    /**
     * There is a job for it.
     *
     * @param created false when an earlier request with the same key had made it
     */
    record Taken(JobId id, boolean created) implements Submission {}

    /**
     * There is none, nothing of it was kept, and asking again will not help.
     *
     * @param field of the request, dotted
     * @param code stays the same for the same reason; for machines
     */
    record Refused(String field, String code, String reason) implements Submission {}
}
