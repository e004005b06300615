package io.greenloop.javasource.tests;

import com.sun.source.tree.ExpressionTree;
import io.greenloop.javasource.tests.Assertion.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the demands that the annotation of a test makes of how it ends. */
final class Expectations {

    private static final Pattern BROAD =
            Pattern.compile("(?:java\\.lang\\.)?(?:Exception|Throwable|RuntimeException)\\.class");
    private static final Pattern ANYTHING = Pattern.compile("\"(?:\\(\\?s\\))?\\.[*+]\"");
    private static final Pattern MANY = Pattern.compile("[*+?|{\\[(^$]|\\\\\\\\[a-zA-Z]");

    private Expectations() {}

    static List<Assertion> of(TestAnnotations annotations, int line) {
        var demands = new ArrayList<Assertion>();
        annotations.expected().ifPresent(type -> demands.add(thrown(type, line)));
        annotations.expectedMessage().ifPresent(pattern -> demands.add(message(pattern, line)));
        return demands;
    }

    private static Assertion thrown(ExpressionTree type, int line) {
        var strength = BROAD.matcher(type.toString()).matches() ? Strength.PART : Strength.EXACT;
        return demand("throws", strength, "the test", type, "expected = " + type, line);
    }

    private static Assertion message(ExpressionTree pattern, int line) {
        var text = pattern.toString();
        var strength = MANY.matcher(text).find() ? Strength.PART : Strength.EXACT;
        if (ANYTHING.matcher(text).matches()) {
            strength = Strength.PRESENCE;
        }
        return demand("matches", strength, "the message of the test", pattern, "message = " + pattern, line);
    }

    private static Assertion demand(
            String relation, Strength strength, String subject, ExpressionTree expected, String text, int line) {
        return new Assertion(
                relation, strength, subject, expected.toString(), 0, text, line, Setting.PLAIN, Map.of(), 0);
    }
}
