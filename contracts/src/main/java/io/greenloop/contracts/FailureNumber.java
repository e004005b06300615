package io.greenloop.contracts;

import io.greenloop.contracts.Failure.Kind;

/**
 * Every failure a user can meet, each with a number that stays and is never given to another. {@code docs/failures.md} says
 * what to do about each.
 */
public enum FailureNumber {
    STOPPED(1001, Kind.INPUT),
    NO_CONTAINMENT(2001, Kind.RESOURCES),
    SELECTOR_MATCHES_NOTHING(2002, Kind.INPUT),
    IMPORT_REFUSED(2003, Kind.INPUT),
    PATCH_DOES_NOT_APPLY(2004, Kind.INTERNAL),
    BUILD_FILE_REFUSED(2007, Kind.INPUT),
    DEPENDENCIES_OUT_OF_REACH(2008, Kind.RESOURCES),
    POLICY_REFUSED(2009, Kind.INPUT),
    PROFILE_NOT_FOUND(2010, Kind.INPUT),
    TIER_NOT_CONFIGURED(3001, Kind.RESOURCES),
    NO_BUDGET_FOR_THE_MODEL(3002, Kind.RESOURCES),
    MODEL_DOES_NOT_ANSWER(3003, Kind.RESOURCES),
    PROMPT_NOT_SCANNED(3004, Kind.RESOURCES),
    COMMIT_UNKNOWN(4101, Kind.INTERNAL),
    OUTSIDE_TROUBLE(5001, Kind.RESOURCES),
    REPOSITORY_GONE(5002, Kind.RESOURCES),
    DISK_FULL(5003, Kind.RESOURCES),
    WORKER_SILENT(5004, Kind.RESOURCES),
    OWN_FAULT(9001, Kind.INTERNAL),
    NOT_OUR_COMMAND(9101, Kind.INTERNAL);

    private final int number;
    private final Kind kind;

    FailureNumber(int number, Kind kind) {
        this.number = number;
        this.kind = kind;
    }

    public int number() {
        return number;
    }

    /** Whose fault it is. */
    public Kind kind() {
        return kind;
    }

    /** @param sentence what is wrong this time, without secrets */
    public Failure because(String sentence) {
        return new Failure(number, kind, sentence);
    }
}
