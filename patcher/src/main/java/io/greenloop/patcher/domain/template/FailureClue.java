package io.greenloop.patcher.domain.template;

import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureMessage;
import io.greenloop.contracts.FailureSignature;
import java.util.regex.Pattern;

/** What a failure looks like, which says which mistakes are likely. */
public enum FailureClue {
    NULL,
    INDEX,
    ZERO,
    /** An assertion of the test found a wrong value. */
    ASSERTION,
    ENDLESS,
    OTHER,
    COMPILE;

    /** What a division by zero makes of floating point numbers. */
    private static final Pattern NO_NUMBER = Pattern.compile("was:? ?<?-?(?:NaN|Infinity)");

    /** The clue that the first failure of the group gives. */
    public static FailureClue of(FailureGroup target) {
        return switch (target.kind()) {
            case COMPILE_ERROR -> COMPILE;
            case TIMEOUT -> ENDLESS;
            case TEST_FAILURE, DEPENDENCY_ERROR, ENVIRONMENT, CRASH, NO_TESTS, FLAKY ->
                target.failures().stream().findFirst().map(FailureClue::of).orElse(OTHER);
        };
    }

    private static FailureClue of(FailureSignature failure) {
        var type = failure.exceptionType();
        if (FailureMessage.isOutOfTime(type, failure.message())) {
            return ENDLESS;
        }
        if (NO_NUMBER.matcher(failure.message()).find()) {
            return ZERO;
        }
        // A test that expects an exception reports an assertion and quotes the exception, so assertions go first.
        if (type.contains("Assert") || type.contains("ComparisonFailure") || type.contains("MultipleFailures")) {
            return ASSERTION;
        }
        if (type.endsWith("NullPointerException")) {
            return NULL;
        }
        if (type.contains("IndexOutOfBounds")
                || type.endsWith("NoSuchElementException")
                || type.endsWith("EmptyStackException")
                || type.endsWith("NegativeArraySizeException")) {
            return INDEX;
        }
        if (type.endsWith("ArithmeticException")) {
            return ZERO;
        }
        return type.endsWith("StackOverflowError") || type.endsWith("OutOfMemoryError") ? ENDLESS : OTHER;
    }
}
