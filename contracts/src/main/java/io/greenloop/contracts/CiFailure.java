package io.greenloop.contracts;

import java.util.List;

/**
 * One failing test as CI saw it.
 *
 * @param className binary name of the test class
 * @param method as in the report; empty for a class that failed as a whole
 * @param exceptionType binary name; empty when CI does not tell, and then any is the same
 * @param message as it was thrown; empty when CI does not tell, and then any is the same
 */
public record CiFailure(String className, String method, String exceptionType, String message) {

    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_MESSAGE = 20_000;

    public CiFailure {
        className = Bounded.text(className, LONGEST_NAME).strip();
        method = Bounded.text(method, LONGEST_NAME).strip();
        exceptionType = Bounded.text(exceptionType, LONGEST_NAME).strip();
        message = Bounded.text(message, LONGEST_MESSAGE);
        if (className.isEmpty()) {
            throw new IllegalArgumentException("a failure that CI saw needs the className of its test");
        }
        // Some build tools put the type before the message, others do not.
        if (!exceptionType.isEmpty() && message.startsWith(exceptionType)) {
            message = message.substring(exceptionType.length()).replaceFirst("^:\\s*", "");
        }
    }

    /** As the test-runner would have put it. CI's reports do not name modules. */
    public FailureSignature signature() {
        return new FailureSignature(
                new TestId("", className, method),
                FailureKind.TEST_FAILURE,
                exceptionType,
                FailureMessage.normalised(message),
                List.of(),
                FailureMessage.onOneLine(message));
    }

    /** Messages hold what tests print, so only the test and the type are ever logged. */
    @Override
    public String toString() {
        return "CiFailure[className=%s, method=%s, exceptionType=%s]".formatted(className, method, exceptionType);
    }
}
