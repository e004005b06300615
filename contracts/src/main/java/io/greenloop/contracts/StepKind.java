package io.greenloop.contracts;

/** What a worker is asked to do in one step. */
public enum StepKind {
    /** Fetch the code and everything a build without network needs. */
    PREPARE,
    /** Run the tests at the submitted revision. */
    REPRODUCE,
    /** Put candidates forward. */
    PROPOSE,
    /** Ask every gate about every candidate. */
    GATE,
    /** Run the candidates that passed the gates. */
    VALIDATE,
    /** Tell plausible candidates apart by their behaviour. */
    DISTINGUISH,
    /** Run the winner from a clean checkout through its own build. */
    CONFIRM,
    /** List what speaks for and against the winner. */
    SCORE
}
