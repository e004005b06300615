package io.greenloop.orchestrator.domain;

/** How a step ended, in a word. */
public enum StepResult {
    /** The project is there and its build can run. */
    PREPARED,
    /** Every test passed, or the winner held. */
    GREEN,
    /** Something failed, or the winner did not hold. */
    RED,
    /** There are candidates. */
    PROPOSED,
    /** There is no candidate. */
    NOTHING_PROPOSED,
    /** Some candidate passed the gates. */
    PASSED,
    /** No candidate passed the gates. */
    REFUSED,
    /** Some candidate heals. */
    PLAUSIBLE,
    /** No candidate heals. */
    NOT_PLAUSIBLE,
    /** What plausible candidates do is known, as far as it can be. */
    COMPARED,
    /** What speaks for the winner is listed. */
    SCORED,
    /** The step could not be done. */
    FAILED,
    /** The job ended before the step did. */
    DROPPED
}
