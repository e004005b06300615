package io.greenloop.patcher.domain.template;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.patcher.domain.project.CodeBase;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The exceptions that failing tests name where they waited for one in vain and their message does not say for which. */
final class AwaitedExceptions {

    /** As AssertJ says it of a call that threw nothing, and people who write {@code fail(...)} behind one. */
    private static final Pattern NOTHING_THROWN = Pattern.compile(
            "(?i)expecting (?:code|actual) to (?:raise|throw)|nothing was thrown|should have (?:thrown|been refused|failed)"
                    + "|\\bexpected (?:an? )?\\w*exception(?! thrown|s)");

    private static final Pattern NAMED = Pattern.compile(
            "(?<![\\w.])((?:[a-z]\\w*+\\.)*+[A-Z]\\w*(?:Exception|Error))(?:\\.class|\\s+\\w+\\))"
                    + "|assertThat(IllegalArgumentException|IllegalStateException|NullPointerException|IOException|IndexOutOfBoundsException)");

    private AwaitedExceptions() {}

    static Set<String> of(FailureGroup target, CodeBase code) {
        return target.failures().stream()
                .filter(failure -> NOTHING_THROWN.matcher(failure.message()).find())
                .flatMap(failure ->
                        code.testSource(failure.test()).flatMap(code::text).map(text -> method(text, failure)).stream())
                .flatMap(method -> NAMED.matcher(method).results())
                .flatMap(AwaitedExceptions::names)
                .collect(toUnmodifiableSet());
    }

    private static Stream<String> names(MatchResult match) {
        return Stream.of(1, 2).map(match::group).filter(name -> name != null);
    }

    /** From the test's name to the next test; the whole text where the name is not found. */
    private static String method(String text, FailureSignature failure) {
        var start = Pattern.compile("\\bvoid\\s+" + Pattern.quote(failure.test().methodName()) + "\\s*\\(")
                .matcher(text);
        if (!start.find()) {
            return text;
        }
        int next = text.indexOf("@Test", start.end());
        return text.substring(start.start(), next < 0 ? text.length() : next);
    }
}
