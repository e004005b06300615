package io.greenloop.orchestrator.deadletter;

/** What became of the wish to replay a letter. */
public enum ReplayResult {
    REPLAYED,
    REPLAYED_BEFORE,
    NO_SUCH_LETTER,
    /** The letter was cut, and the broker no longer keeps the message itself. */
    TEXT_IS_GONE,
    /** The broker does not take a message as long as this one. */
    TOO_LARGE
}
