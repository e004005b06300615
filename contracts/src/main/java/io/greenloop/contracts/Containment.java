package io.greenloop.contracts;

/** How much of a sandbox a job insists on. */
public enum Containment {
    /** A sandbox with its own network, process and file name spaces, or the step fails. */
    FULL,
    /** A clean limited process will do where nothing better exists: the submitter's own code on the submitter's own host. */
    BEST_AVAILABLE
}
