package io.greenloop.orchestrator;

/** What became of a request to cancel a job. */
public enum CancelResult {
    CANCELLED,
    ALREADY_ENDED,
    UNKNOWN_JOB
}
