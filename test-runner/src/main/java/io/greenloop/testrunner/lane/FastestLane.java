package io.greenloop.testrunner.lane;

/** The fastest way of trying candidates that may be taken; slower ones are taken where it does not fit. */
public enum FastestLane {
    /** A long-lived JVM runs one candidate after the other. */
    WARM,
    /** Each candidate has a JVM of its own. */
    FORKED,
    /** Each candidate is built by the project's own build. */
    BUILD
}
