package io.greenloop.javasource.tests;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import io.greenloop.javasource.tests.AssertionStyle.Demand;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.regex.Pattern;

/** Understands assertions that are links of a chain: AssertJ's, Mockito's, and those of clients for tests. */
final class ChainStyle {

    private static final Pattern ROOT = Pattern.compile(
            "assertThat\\w*|then|assertWith\\w*|expectThat|assertThatThrownBy|assertThatCode|thenThrownBy|given|when|expect\\w*");
    private static final Pattern EXACT = Pattern.compile(
            "isEqualTo|isSameAs|contains(?:Exactly|Only)\\w*|hasSize|isEmpty|isNull"
                    + "|isZero|isOne|isTrue|isFalse|hasMessage|isEqualByComparingTo|hasSameElementsAs|hasSameSizeAs|hasToString|hasContent"
                    + "|isExactlyInstanceOf|hasValue|hasLength|hasSameContentAs|isNullOrEmpty|isBlank|isNotPresent|isEqualToComparing\\w*"
                    + "|hasNoMoreInteractions|hasNoCause|hasLineCount|isIn|isEqualToNormalizing\\w*|isThrownBy|statusCode|isEqualToIgnoring\\w*");
    private static final Pattern PRESENCE = Pattern.compile(
            "isNotNull|isNotEmpty|isNotBlank|isPresent|isNotZero|doesNotThrowAnyException|isNotEqualTo|isNotSameAs|hasNoNullFields\\w*");
    private static final Pattern PART = Pattern.compile(
            "(?:is|has|contains|does|matches|satisfies|starts|ends|all|any|none|are|have)"
                    + "(?:[A-Z]\\w*)?|andExpect\\w*|expect[A-Z]\\w*|body|header|cookie|value|exists|json\\w*|should\\w*");
    private static final Pattern DESCRIPTION = Pattern.compile(
            "as|describedAs|withFailMessage|overridingErrorMessage|using\\w*|withRepresentation|ignoring\\w*|asInstanceOf|and|isThrownBy0");
    private static final Pattern TIMES = Pattern.compile("verify\\((?s).*\\b(?:atLeast|atMost|description)\\w*\\(.*");

    private ChainStyle() {}

    /** The demand that a call makes as a link of a chain, if it is one. */
    static Optional<Demand> of(String name, MethodInvocationTree call) {
        if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
            return Optional.empty();
        }
        if (select.getExpression() instanceof MethodInvocationTree mode && isVerify(mode)) {
            return Optional.of(verified(name, call, mode));
        }
        if (!PART.matcher(name).matches()
                && !EXACT.matcher(name).matches()
                && !PRESENCE.matcher(name).matches()) {
            return Optional.empty();
        }
        return subject(select.getExpression()).map(subject -> link(name, call, subject));
    }

    private static Demand link(String name, MethodInvocationTree call, String subject) {
        var expected = call.getArguments().stream()
                .map(Object::toString)
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        var tolerance = name.equals("isCloseTo") ? number(expected) : 0;
        return switch (name) {
            case "isEqualTo", "isEqualByComparingTo" -> new Demand("equals", Strength.EXACT, subject, expected, 0);
            case "isNull" -> new Demand("equals", Strength.EXACT, subject, "null", 0);
            case "isTrue" -> new Demand("holds", Strength.PART, subject, "", 0);
            case "isFalse" -> new Demand("does not hold", Strength.PART, subject, "", 0);
            case "isNotNull" -> new Demand("is there", Strength.PRESENCE, subject, "", 0);
            case "isInstanceOf" -> AssertionStyle.ofType(subject, expected);
            default -> new Demand(name, strength(name), subject, expected, tolerance);
        };
    }

    private static Strength strength(String name) {
        if (EXACT.matcher(name).matches()) {
            return Strength.EXACT;
        }
        return PRESENCE.matcher(name).matches() ? Strength.PRESENCE : Strength.PART;
    }

    private static double number(String arguments) {
        var inner = Pattern.compile("\\(([^()]*)\\)[^(]*$").matcher(arguments);
        return inner.find() ? Deadlines.number(inner.group(1)).orElse(0.0) : 0;
    }

    private static Demand verified(String name, MethodInvocationTree call, MethodInvocationTree mode) {
        var arguments = call.getArguments().toString();
        var loose = TIMES.matcher(mode.toString()).matches() || arguments.matches(".*\\bany\\w*\\(.*");
        var subject =
                mode.getArguments().isEmpty() ? "" : mode.getArguments().get(0).toString();
        var times = mode.getArguments().size() > 1 ? mode.getArguments().get(1).toString() : "";
        return new Demand("verify", loose ? Strength.PART : Strength.EXACT, subject + "." + name, times + arguments, 0);
    }

    static boolean isVerify(MethodInvocationTree call) {
        var name = name(call.getMethodSelect());
        return name.equals("verify")
                || name.equals("should") && !call.getArguments().isEmpty();
    }

    /** What a chain looks at: the argument at its root and the way from there; empty for a chain that demands nothing. */
    private static Optional<String> subject(ExpressionTree receiver) {
        var way = new ArrayDeque<String>();
        ExpressionTree at = receiver;
        while (at instanceof MethodInvocationTree call) {
            var name = name(call.getMethodSelect());
            if (ROOT.matcher(name).matches() && !(call.getArguments().isEmpty() && name.equals("then"))) {
                var root = call.getArguments().isEmpty()
                        ? name
                        : call.getArguments().get(0).toString();
                return Optional.of(
                        name.startsWith("assertThat") || name.equals("then")
                                ? root + String.join("", way)
                                : name + root + String.join("", way));
            }
            if (!isDemand(name) && !DESCRIPTION.matcher(name).matches()) {
                way.addFirst("." + name + call.getArguments());
            }
            at = call.getMethodSelect() instanceof MemberSelectTree select ? select.getExpression() : null;
        }
        return receiver.toString().matches("(?s).*\\b(?:andExpect|expect[A-Z]\\w*|perform|then)\\(.*")
                ? Optional.of("response")
                : Optional.empty();
    }

    private static boolean isDemand(String name) {
        return EXACT.matcher(name).matches()
                || PRESENCE.matcher(name).matches()
                || PART.matcher(name).matches();
    }

    /** What a call is made on, where that is said. */
    static Optional<ExpressionTree> receiver(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                ? Optional.of(select.getExpression())
                : Optional.empty();
    }

    static String name(ExpressionTree select) {
        if (select instanceof MemberSelectTree member) {
            return member.getIdentifier().toString();
        }
        return select instanceof IdentifierTree identifier
                ? identifier.getName().toString()
                : "";
    }
}
