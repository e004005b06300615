package io.greenloop.contracts;

import java.util.regex.Pattern;

/** What a failed test says, without whatever differs from one run to the next, or from one machine to another. */
public final class FailureMessage {

    private static final Pattern UUID =
            Pattern.compile("\\b[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\\b");
    private static final Pattern TIME =
            Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}([.,]\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?)?");
    private static final Pattern CLOCK = Pattern.compile("\\b\\d{2}:\\d{2}:\\d{2}([.,]\\d+)?\\b");
    private static final Pattern PATH = Pattern.compile("(?<![\\w.])/(?:[\\w.@+-]++/)++[\\w.@+-]*");
    private static final Pattern HEX = Pattern.compile("\\b0x[0-9a-fA-F]+\\b|@[0-9a-f]{4,16}\\b");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

    private FailureMessage() {}

    /** Numbers, addresses, times, paths and random ids become placeholders; white space becomes single blanks. */
    public static String normalised(String message) {
        return onOneLine(NUMBER.matcher(steady(message)).replaceAll("<n>"));
    }

    /** Addresses, times, paths and random ids become placeholders; numbers stay. */
    static String steady(String message) {
        var text = UUID.matcher(message).replaceAll("<uuid>");
        text = TIME.matcher(text).replaceAll("<time>");
        text = CLOCK.matcher(text).replaceAll("<time>");
        text = PATH.matcher(text).replaceAll("<path>");
        return HEX.matcher(text).replaceAll("<hex>");
    }

    /** White space becomes single blanks. */
    public static String onOneLine(String message) {
        return message.strip().replaceAll("\\s+", " ");
    }

    /**
     * Whether a test's own time limit ended it, as JUnit 4, JUnit 5 and TestNG say it, by annotation and by assertion, or that of the
     * test-runner.
     */
    public static boolean isOutOfTime(String exceptionType, String message) {
        return exceptionType.endsWith("TestTimedOutException")
                || exceptionType.endsWith("TimeoutException")
                || exceptionType.endsWith(".testrunner.child.OutOfFuel")
                || exceptionType.contains("Assert") && message.contains("execution timed out");
    }
}
