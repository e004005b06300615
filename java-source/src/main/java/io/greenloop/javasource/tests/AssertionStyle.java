package io.greenloop.javasource.tests;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Understands assertions that are single calls: JUnit's and TestNG's, Hamcrest's and one's own. */
final class AssertionStyle {

    private static final Pattern EQUAL = Pattern.compile("assert(?:Array|Iterable|Lines)?(?:Equals|Same|Match)\\w*");
    private static final Pattern BROAD =
            Pattern.compile("(?:java\\.lang\\.)?(?:Exception|Throwable|RuntimeException|Object)\\.class");
    private static final Pattern OWN =
            Pattern.compile("(?:assert|verify|expect|check|ensure|should)[A-Z_]\\w*|fail\\w*|check|expect");
    private static final Pattern CONSTANT = Pattern.compile("(?:[A-Z]\\w*+\\.)?+[A-Z][A-Z0-9_]++");
    private static final Pattern EXACT_MATCHER = Pattern.compile(
            "(?:\\w+\\.)*(?:is|equalTo|sameInstance|theInstance|nullValue|contains|containsInAnyOrder|arrayContaining|hasSize"
                    + "|aMapWithSize|comparesEqualTo|emptyString|empty|emptyArray)\\(.*");
    private static final Pattern PRESENCE_MATCHER =
            Pattern.compile("(?:\\w+\\.)*(?:is\\()?(?:\\w+\\.)*(?:not\\(\\s*)?(?:\\w+\\.)*"
                    + "(?:notNullValue|nullValue|isA|instanceOf|any|empty)\\(.*");

    private AssertionStyle() {}

    /** What a demand is, before it is known where it stands. */
    record Demand(String relation, Strength strength, String subject, String expected, double tolerance) {

        Demand as(String other) {
            return new Demand(other, strength, subject, expected, tolerance);
        }
    }

    /** The demand that a call makes, if it makes one. */
    static Optional<Demand> of(String name, MethodInvocationTree call) {
        var arguments = values(name, call.getArguments());
        if (name.equals("assertThat")) {
            return arguments.size() < 2 ? Optional.empty() : Optional.of(matcher(arguments));
        }
        if (EQUAL.matcher(name).matches() && arguments.size() >= 2) {
            return Optional.of(equal(arguments));
        }
        return switch (name) {
            case "assertTrue", "assertFalse" ->
                arguments.isEmpty()
                        ? Optional.empty()
                        : Optional.of(truth(arguments.get(0), name.equals("assertTrue")));
            case "assertNull" -> Optional.of(new Demand("equals", Strength.EXACT, first(arguments), "null", 0));
            case "assertNotNull" ->
                Optional.of(new Demand(
                        "is there",
                        isLiteral(arguments) ? Strength.NOTHING : Strength.PRESENCE,
                        first(arguments),
                        "",
                        0));
            case "assertNotEquals", "assertNotSame" ->
                Optional.of(new Demand("differs", Strength.PART, arguments.toString(), "", 0));
            case "assertInstanceOf" ->
                arguments.size() < 2
                        ? Optional.empty()
                        : Optional.of(ofType(arguments.get(1).toString(), first(arguments)));
            case "assertThrows", "assertThrowsExactly", "expectThrows" -> Optional.of(thrown(name, arguments));
            case "assertDoesNotThrow" ->
                Optional.of(new Demand("does not throw", Strength.PRESENCE, first(arguments), "", 0));
            case "assertAll", "assertSoftly", "assertTimeout", "assertTimeoutPreemptively" -> Optional.empty();
            default ->
                OWN.matcher(name).matches() && isOwn(call)
                        ? Optional.of(new Demand(name, Strength.PART, arguments.toString(), "", 0))
                        : Optional.empty();
        };
    }

    /** A statement {@code assert}, or what stands in {@code assertTrue}. */
    static Demand truth(ExpressionTree condition, boolean wanted) {
        var bare = bare(condition);
        if (bare instanceof UnaryTree not && bare.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
            return truth(not.getExpression(), !wanted);
        }
        if (bare instanceof LiteralTree literal) {
            var holds = Boolean.valueOf(wanted).equals(literal.getValue());
            return new Demand("holds", holds ? Strength.NOTHING : Strength.EXACT, bare.toString(), "", 0);
        }
        if (bare instanceof BinaryTree binary
                && binary.getKind() == (wanted ? Tree.Kind.EQUAL_TO : Tree.Kind.NOT_EQUAL_TO)) {
            return equal(List.of(binary.getRightOperand(), binary.getLeftOperand()));
        }
        if (bare instanceof BinaryTree binary && isNullTest(binary)) {
            return new Demand(
                    "is there", Strength.PRESENCE, binary.getLeftOperand().toString(), "", 0);
        }
        if (wanted && bare instanceof InstanceOfTree test && test.getType() != null) {
            return ofType(test.getExpression().toString(), test.getType() + ".class");
        }
        if (wanted
                && bare instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("equals")
                && call.getArguments().size() == 1) {
            return equal(List.of(call.getArguments().get(0), select.getExpression()));
        }
        return new Demand(wanted ? "holds" : "does not hold", Strength.PART, bare.toString(), "", 0);
    }

    static Demand ofType(String subject, String type) {
        var strength = BROAD.matcher(type).matches() ? Strength.PRESENCE : Strength.PART;
        return new Demand("isInstanceOf", strength, subject, type.replaceFirst("(?s)<.*>", ""), 0);
    }

    private static boolean isNullTest(BinaryTree binary) {
        return binary.getLeftOperand().getKind() == Tree.Kind.NULL_LITERAL
                || binary.getRightOperand().getKind() == Tree.Kind.NULL_LITERAL;
    }

    private static Demand equal(List<? extends ExpressionTree> arguments) {
        var one = bare(arguments.get(0));
        var other = bare(arguments.get(1));
        var tolerance = arguments.size() > 2
                ? Deadlines.number(arguments.get(2).toString()).orElse(0.0)
                : 0;
        if (one.toString().equals(other.toString())) {
            return new Demand("equals", Strength.NOTHING, one.toString(), other.toString(), tolerance);
        }
        var swapped = isKnown(other) && !isKnown(one);
        return new Demand(
                "equals",
                Strength.EXACT,
                (swapped ? one : other).toString(),
                (swapped ? other : one).toString(),
                tolerance);
    }

    private static Demand matcher(List<? extends ExpressionTree> arguments) {
        var matcher = arguments.get(1).toString();
        var subject = arguments.get(0).toString();
        if (PRESENCE_MATCHER.matcher(matcher).matches()
                && !matcher.matches("(?:\\w+\\.)*(?:is\\()?(?:\\w+\\.)*nullValue.*")) {
            return new Demand("matches", Strength.PRESENCE, subject, matcher, 0);
        }
        if (matcher.matches("(?:\\w+\\.)*anything\\(.*")) {
            return new Demand("matches", Strength.NOTHING, subject, matcher, 0);
        }
        var strength = EXACT_MATCHER.matcher(matcher).matches() ? Strength.EXACT : Strength.PART;
        var plain = matcher.replaceFirst("^(?:\\w+\\.)*(?:is|equalTo)\\((?:(?:\\w+\\.)*equalTo\\()?", "");
        return plain.equals(matcher)
                ? new Demand("matches", strength, subject, matcher, 0)
                : new Demand("equals", strength, subject, plain.replaceFirst("\\)+$", ""), 0);
    }

    private static Demand thrown(String name, List<? extends ExpressionTree> arguments) {
        var type = first(arguments);
        var code = arguments.size() > 1 ? arguments.get(1).toString() : "";
        var strength = BROAD.matcher(type).matches() ? Strength.PART : Strength.EXACT;
        if (arguments.size() > 1 && throwsItself(arguments.get(1), type)) {
            strength = Strength.NOTHING;
        }
        return new Demand(name.equals("assertThrowsExactly") ? "throws exactly" : "throws", strength, code, type, 0);
    }

    /** Whether the code that is to throw something does no more than that. */
    private static boolean throwsItself(ExpressionTree code, String type) {
        return code instanceof LambdaExpressionTree lambda
                && lambda.getBody() instanceof BlockTree block
                && !block.getStatements().isEmpty()
                && block.getStatements().get(0) instanceof ThrowTree thrown
                && thrown.getExpression() instanceof NewClassTree made
                && type.equals(made.getIdentifier() + ".class");
    }

    /** A message says nothing of what is demanded; JUnit 4 has it first and JUnit 5 last. */
    private static List<? extends ExpressionTree> values(String name, List<? extends ExpressionTree> arguments) {
        var least = name.matches("assert(?:True|False|Null|NotNull)") ? 1 : 2;
        var values = new ArrayList<ExpressionTree>(arguments);
        if (!name.startsWith("assert") || name.contains("Throw")) {
            return values;
        }
        if (values.size() > least && isText(values.get(0))) {
            values.remove(0);
        }
        if (values.size() > least
                && (isText(values.get(values.size() - 1))
                        || values.get(values.size() - 1) instanceof LambdaExpressionTree)) {
            values.remove(values.size() - 1);
        }
        return values;
    }

    private static boolean isText(ExpressionTree value) {
        return value.toString().startsWith("\"");
    }

    private static boolean isValue(ExpressionTree value) {
        return value instanceof LiteralTree
                || value instanceof UnaryTree minus && minus.getExpression() instanceof LiteralTree;
    }

    /** A literal, or a constant by its name: what code is measured by. */
    private static boolean isKnown(ExpressionTree value) {
        return isValue(value) || CONSTANT.matcher(value.toString()).matches();
    }

    private static boolean isLiteral(List<? extends ExpressionTree> arguments) {
        return !arguments.isEmpty() && isValue(arguments.get(0));
    }

    private static boolean isOwn(MethodInvocationTree call) {
        return !(call.getMethodSelect() instanceof MemberSelectTree select)
                || select.getExpression()
                        .toString()
                        .matches("[A-Z]\\w*|this|super|thrown|softly|\\w*[eE]xpectedException");
    }

    private static String first(List<? extends ExpressionTree> arguments) {
        return arguments.isEmpty() ? "" : arguments.get(0).toString();
    }

    static ExpressionTree bare(ExpressionTree expression) {
        var at = expression;
        while (at instanceof ParenthesizedTree inner) {
            at = inner.getExpression();
        }
        return at;
    }
}
