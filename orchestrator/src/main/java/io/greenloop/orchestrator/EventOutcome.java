package io.greenloop.orchestrator;

/** What became of a worker's event. */
public enum EventOutcome {
    APPLIED,
    TOO_LATE,
    SEEN_BEFORE,
    NOT_FOR_US
}
