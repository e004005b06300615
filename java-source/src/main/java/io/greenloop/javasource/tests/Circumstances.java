package io.greenloop.javasource.tests;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import io.greenloop.javasource.tests.Assertion.Setting;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Says of the parts of one body whether they are reached, how often, and whether anybody hears of their failure. */
final class Circumstances {

    private static final Pattern CATCHES_ALL = Pattern.compile(
            ".*\\b(?:Throwable|Error|AssertionError|AssertionFailedError|Exception|RuntimeException)\\b.*");
    private static final Pattern CATCHES_FAILURES =
            Pattern.compile(".*\\b(?:Throwable|Error|AssertionError|AssertionFailedError)\\b.*");
    private static final Pattern SPEAKS_UP = Pattern.compile(
            "(?s).*(?:\\bthrow\\b|\\b(?:fail|assert\\w*|verify\\w*|set|add|countDown|completeExceptionally|error)\\(|=).*");
    private static final Pattern FAILS = Pattern.compile("\\bfail\\w*\\(");

    private static final Pattern ELSEWHERE = Pattern.compile("execute|submit|runAsync|startVirtualThread|schedule");
    private static final Pattern WAITS = Pattern.compile("get|join|invokeAll|await\\w*|until\\w*");
    private static final Pattern OF = Pattern.compile("of|asList|emptyList|emptySet|empty");
    private static final Pattern LISTS =
            Pattern.compile("(?:\\w++\\.)*+(?:List|Set|Stream|IntStream|LongStream|Arrays|Collections)");

    private final Set<String> named = new HashSet<>();
    private boolean waits;

    Circumstances(Tree body) {
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitIdentifier(IdentifierTree tree, Void nothing) {
                named.add(tree.getName().toString());
                return null;
            }

            @Override
            public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
                waits |= WAITS.matcher(ChainStyle.name(tree.getMethodSelect())).matches();
                return super.visitMethodInvocation(tree, nothing);
            }
        }.scan(body, null);
    }

    static Setting stricter(Setting one, Setting other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** A piece of code that is kept under a name which nobody says is never run. */
    Setting ofValue(VariableTree variable, Setting around) {
        var isCode = variable.getInitializer() instanceof LambdaExpressionTree
                || variable.getInitializer() instanceof NewClassTree made && made.getClassBody() != null;
        return isCode && !named.contains(variable.getName().toString()) ? Setting.DEAD : around;
    }

    /** What fails in a thread of its own fails for nobody, where nobody waits for it. */
    static Setting ofNew(NewClassTree made, Setting around) {
        return made.getIdentifier().toString().matches("(?:java\\.lang\\.)?Thread")
                ? stricter(around, Setting.CONDITIONAL)
                : around;
    }

    /** Of what is given to a call: code that takes nothing is what an executor is given, and others hand something in. */
    Setting ofArgument(String call, ExpressionTree argument, Setting around) {
        if (call.equals("ifPresent")) {
            return stricter(around, Setting.CONDITIONAL);
        }
        if (call.equals("assertAll") && argument instanceof LambdaExpressionTree code && isListing(code.getBody())) {
            return Setting.DEAD;
        }
        var isTask = argument instanceof LambdaExpressionTree code
                        && code.getParameters().isEmpty()
                || argument instanceof NewClassTree made && made.getClassBody() != null
                || argument instanceof MemberReferenceTree;
        return isTask && !waits && ELSEWHERE.matcher(call).matches() ? stricter(around, Setting.CONDITIONAL) : around;
    }

    /** Whether pieces of code are listed, and the list is all that comes of it. */
    static boolean isListing(Tree tree) {
        return tree instanceof MethodInvocationTree call
                && listed(call) > 0
                && call.getArguments().stream().allMatch(LambdaExpressionTree.class::isInstance);
    }

    /** How many things a loop is about, where they are listed; -1 where they are not. */
    static int listed(ExpressionTree things) {
        if (things instanceof NewArrayTree array) {
            return array.getInitializers() == null
                    ? zero(array)
                    : array.getInitializers().size();
        }
        return things instanceof MethodInvocationTree call
                        && OF.matcher(ChainStyle.name(call.getMethodSelect())).matches()
                        && ChainStyle.receiver(call)
                                .filter(receiver ->
                                        !LISTS.matcher(receiver.toString()).matches())
                                .isEmpty()
                ? call.getArguments().size()
                : -1;
    }

    private static int zero(NewArrayTree array) {
        return array.getDimensions().toString().matches("0(?:,.*)?") ? 0 : -1;
    }

    static Setting ofBranch(ExpressionTree condition, boolean taken) {
        if (AssertionStyle.bare(condition) instanceof LiteralTree literal
                && literal.getValue() instanceof Boolean value) {
            return value == taken ? Setting.PLAIN : Setting.DEAD;
        }
        return Setting.CONDITIONAL;
    }

    /** To expect an exception, and to fail without one, is a way to assert. */
    static Setting ofTry(TryTree tree, Setting around) {
        var expects = FAILS.matcher(tree.getBlock().toString()).find();
        return tree.getCatches().stream().anyMatch(one -> isSilent(one, expects))
                ? stricter(around, Setting.SWALLOWED)
                : around;
    }

    private static boolean isSilent(CatchTree one, boolean expects) {
        var type = one.getParameter().getType().toString();
        var catches = expects ? CATCHES_FAILURES : CATCHES_ALL;
        return catches.matcher(type).matches() && isSilent(one);
    }

    /** Whether nothing comes of what is caught. */
    static boolean isSilent(CatchTree one) {
        return !SPEAKS_UP.matcher(one.getBlock().toString()).matches();
    }
}
