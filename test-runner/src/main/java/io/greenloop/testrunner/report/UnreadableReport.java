package io.greenloop.testrunner.report;

/** A test report that cannot be what a test framework wrote. */
public final class UnreadableReport extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableReport(String message) {
        super(message);
    }
}
