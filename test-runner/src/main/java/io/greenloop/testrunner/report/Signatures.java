package io.greenloop.testrunner.report;

import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureMessage;
import io.greenloop.contracts.FailureSignature;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Turns a reported failure into what identifies it: without whatever differs from one run to the next. */
public final class Signatures {

    private static final Pattern FRAME =
            Pattern.compile("^\\s*at (?:[\\w.@-]*+/)*+([\\w.$]+)\\.([\\w$<>]+)\\(([^)]*)\\)");

    private Signatures() {}

    /** @param isOfProject whether a class of this binary name belongs to the project */
    public static FailureSignature of(ReportedTest failure, FailureKind kind, Predicate<String> isOfProject) {
        return new FailureSignature(
                failure.test(),
                kind,
                failure.exceptionType(),
                FailureMessage.normalised(failure.message()),
                frames(failure.stackTrace(), isOfProject),
                FailureMessage.onOneLine(failure.message()));
    }

    private static List<String> frames(String stackTrace, Predicate<String> isOfProject) {
        return stackTrace
                .lines()
                .map(FRAME::matcher)
                .filter(java.util.regex.Matcher::find)
                .filter(frame -> isOfProject.test(frame.group(1)))
                .map(frame -> "%s.%s(%s)".formatted(frame.group(1), frame.group(2), frame.group(3)))
                .distinct()
                .limit(FailureSignature.MOST_FRAMES)
                .toList();
    }
}
