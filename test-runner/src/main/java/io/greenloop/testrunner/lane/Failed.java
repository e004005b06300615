package io.greenloop.testrunner.lane;

import io.greenloop.contracts.FailureNumber;
import io.greenloop.worker.StepFailure;

/** Steps that asking again will not help. */
final class Failed {

    private Failed() {}

    static StepFailure with(FailureNumber number, String sentence) {
        return new StepFailure(number.because(sentence), false);
    }
}
