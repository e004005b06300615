package io.greenloop.contracts;

/** What kind of trouble a red build is in; found out before anything is repaired. */
public enum FailureKind {
    TEST_FAILURE,
    COMPILE_ERROR,
    DEPENDENCY_ERROR,
    /** The sandbox lacks what the test needs: network, Docker, a JDK. */
    ENVIRONMENT,
    TIMEOUT,
    CRASH,
    NO_TESTS,
    FLAKY
}
