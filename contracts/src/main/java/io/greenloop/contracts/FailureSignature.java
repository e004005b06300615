package io.greenloop.contracts;

import java.util.List;
import java.util.Objects;

/**
 * What identifies a failure, so that it is known again.
 *
 * @param exceptionType binary name, empty when unknown
 * @param message normalised (numbers, addresses and times replaced), at most {@value #LONGEST_MESSAGE} characters
 * @param frames top frames inside the project, {@code package.Class.method(File.java:12)}, at most {@value #MOST_FRAMES}
 * @param detail the message as it was thrown, on one line, at most {@value #LONGEST_DETAIL} characters; for people and
 *     prompts, never to know the failure again by
 */
public record FailureSignature(
        TestId test, FailureKind kind, String exceptionType, String message, List<String> frames, String detail) {

    public static final int LONGEST_MESSAGE = 500;
    public static final int MOST_FRAMES = 8;
    public static final int LONGEST_DETAIL = 300;

    public FailureSignature {
        Objects.requireNonNull(test, "test");
        Objects.requireNonNull(kind, "kind");
        exceptionType = exceptionType == null ? "" : exceptionType;
        message = Bounded.text(message, LONGEST_MESSAGE);
        frames = Bounded.head(frames, MOST_FRAMES);
        detail = detail == null ? message : Bounded.text(detail, LONGEST_DETAIL);
    }

    /** A failure of which no more is known than what identifies it. */
    public FailureSignature(TestId test, FailureKind kind, String exceptionType, String message, List<String> frames) {
        this(test, kind, exceptionType, message, frames, message);
    }

    /** Equal for failures that look alike, whatever test shows them. */
    public String fingerprint() {
        return kind + "|" + exceptionType + "|" + message + "|" + frames;
    }

    /** Messages hold what tests print, so only the test and the type are ever logged. */
    @Override
    public String toString() {
        return "FailureSignature[test=%s, kind=%s, exceptionType=%s]".formatted(test, kind, exceptionType);
    }
}
