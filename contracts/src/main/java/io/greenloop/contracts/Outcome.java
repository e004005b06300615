package io.greenloop.contracts;

/** How a job ended. */
public enum Outcome {
    /** Every test is green. */
    HEALED,
    /** The budget or the engines ran out; the best candidate is kept. */
    EXHAUSTED,
    /** Not ours to mend: not reproduced, flaky, the environment, or the fault is in the tests. */
    ABSTAINED,
    /** Somebody stopped it. */
    CANCELLED,
    /** Greenloop could not do its work; the failure says why. */
    FAILED
}
