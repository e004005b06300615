package io.greenloop.testrunner.lane;

import io.greenloop.contracts.Failure;
import io.greenloop.worker.StepFailure;

/** The failures of this service that a user sees. */
enum FailureNumber {
    NO_CONTAINMENT(2001, Failure.Kind.RESOURCES),
    SELECTOR_MATCHES_NOTHING(2002, Failure.Kind.INPUT),
    IMPORT_REFUSED(2003, Failure.Kind.INPUT),
    PATCH_DOES_NOT_APPLY(2004, Failure.Kind.INPUT),
    NOT_OUR_COMMAND(2005, Failure.Kind.INTERNAL),
    STOPPED(2006, Failure.Kind.INPUT);

    private final int number;
    private final Failure.Kind kind;

    FailureNumber(int number, Failure.Kind kind) {
        this.number = number;
        this.kind = kind;
    }

    StepFailure because(String sentence) {
        return new StepFailure(new Failure(number, kind, sentence), false);
    }
}
