package io.greenloop.testrunner.report;

import static java.util.Objects.requireNonNull;

import io.greenloop.contracts.FailureMessage;
import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.child.OutOfFuel;
import java.time.Duration;

/**
 * One invocation of one test as it was reported. The test's method is without parameters and invocation index, so that
 * every lane names it alike.
 *
 * @param exceptionType empty unless it failed
 * @param stackTrace may be cut
 */
public record ReportedTest(
        TestId test, Status status, String exceptionType, String message, String stackTrace, Duration took) {

    /** How an invocation ended. */
    public enum Status {
        PASSED,
        FAILED,
        SKIPPED
    }

    public ReportedTest {
        requireNonNull(test, "test");
        requireNonNull(status, "status");
        requireNonNull(exceptionType, "exceptionType");
        requireNonNull(message, "message");
        requireNonNull(stackTrace, "stackTrace");
        requireNonNull(took, "took");
    }

    /** Whether a time limit of the test itself ended it. */
    public boolean ranOutOfTime() {
        return FailureMessage.isOutOfTime(exceptionType, message);
    }

    /** Whether one of our own limits ended it. */
    public boolean wasCut() {
        return exceptionType.equals(OutOfFuel.class.getName());
    }

    /** The name of a method without what frameworks add to it. */
    public static String bareMethod(String reported) {
        for (int i = 0; i < reported.length(); i++) {
            if ("([{".indexOf(reported.charAt(i)) >= 0) {
                return reported.substring(0, i).strip();
            }
        }
        return reported.strip();
    }

    /** Messages hold what tests print, so only the test is ever shown. */
    @Override
    public String toString() {
        return "ReportedTest[%s %s]".formatted(test, status);
    }
}
