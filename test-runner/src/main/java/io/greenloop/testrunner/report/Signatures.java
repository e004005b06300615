package io.greenloop.testrunner.report;

import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureSignature;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Turns a reported failure into what identifies it: without whatever differs from one run to the next. */
public final class Signatures {

    private static final Pattern UUID =
            Pattern.compile("\\b[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\\b");
    private static final Pattern TIME =
            Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}([.,]\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?)?");
    private static final Pattern CLOCK = Pattern.compile("\\b\\d{2}:\\d{2}:\\d{2}([.,]\\d+)?\\b");
    private static final Pattern PATH = Pattern.compile("(?<![\\w.])/(?:[\\w.@+-]+/)+[\\w.@+-]*");
    private static final Pattern HEX = Pattern.compile("\\b0x[0-9a-fA-F]+\\b|@[0-9a-f]{4,16}\\b");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final Pattern FRAME =
            Pattern.compile("^\\s*at (?:[\\w.@-]*/)*([\\w.$]+)\\.([\\w$<>]+)\\(([^)]*)\\)");

    private Signatures() {}

    /** @param isOfProject whether a class of this binary name belongs to the project */
    public static FailureSignature of(ReportedTest failure, FailureKind kind, Predicate<String> isOfProject) {
        return new FailureSignature(
                failure.test(),
                kind,
                failure.exceptionType(),
                normalised(failure.message()),
                frames(failure.stackTrace(), isOfProject),
                onOneLine(failure.message()));
    }

    private static String onOneLine(String message) {
        return message.strip().replaceAll("\\s+", " ");
    }

    /** Numbers, addresses, times, paths and random ids become placeholders; white space becomes single blanks. */
    public static String normalised(String message) {
        var text = UUID.matcher(message).replaceAll("<uuid>");
        text = TIME.matcher(text).replaceAll("<time>");
        text = CLOCK.matcher(text).replaceAll("<time>");
        text = PATH.matcher(text).replaceAll("<path>");
        text = HEX.matcher(text).replaceAll("<hex>");
        text = NUMBER.matcher(text).replaceAll("<n>");
        return onOneLine(text);
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
