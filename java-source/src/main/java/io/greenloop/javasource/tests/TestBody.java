package io.greenloop.javasource.tests;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;
import io.greenloop.javasource.ParsedFile;
import io.greenloop.javasource.tests.Assertion.Setting;
import io.greenloop.javasource.tests.AssertionStyle.Demand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads the body of one method of a test class. */
final class TestBody extends TreeScanner<Void, Setting> {

    private static final Pattern CATCHES_ALL = Pattern.compile(
            ".*\\b(?:Throwable|Error|AssertionError|AssertionFailedError|Exception|RuntimeException)\\b.*");
    private static final Pattern CATCHES_FAILURES =
            Pattern.compile(".*\\b(?:Throwable|Error|AssertionError|AssertionFailedError)\\b.*");
    private static final Pattern SPEAKS_UP = Pattern.compile(
            "(?s).*(?:\\bthrow\\b|\\b(?:fail|assert\\w*|verify\\w*|set|add|countDown|completeExceptionally|error)\\(|=).*");
    private static final Pattern ASSUMES = Pattern.compile("assum(?:e|ing)\\w*");

    private final ParsedFile file;
    private final List<Assertion> assertions = new ArrayList<>();
    private final List<String> skips = new ArrayList<>();
    private final Map<String, Double> deadlines = new TreeMap<>();
    private final Set<String> calls = new TreeSet<>();
    private boolean inTest = true;

    TestBody(ParsedFile file) {
        this.file = file;
    }

    void read(MethodTree method) {
        scan(method.getBody(), Setting.PLAIN);
    }

    List<Assertion> assertions() {
        return assertions;
    }

    List<String> skips() {
        return skips;
    }

    Map<String, Double> deadlines() {
        return deadlines;
    }

    Set<String> calls() {
        return calls;
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Setting setting) {
        calls.add(tree.getName().toString());
        return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Setting setting) {
        calls.add(tree.getIdentifier().toString());
        return super.visitMemberSelect(tree, setting);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Setting setting) {
        var name = ChainStyle.name(tree.getMethodSelect());
        ChainStyle.of(name, tree)
                .or(() -> AssertionStyle.of(name, tree))
                .ifPresent(demand -> note(demand, tree, setting));
        if (ASSUMES.matcher(name).matches()) {
            var never = tree.getArguments().stream()
                    .anyMatch(argument -> argument.toString().equals(name.endsWith("False") ? "true" : "false"));
            skips.add(never ? TestMethod.ALWAYS : tree.toString());
        }
        Deadlines.of(name, tree).ifPresent(limit -> deadlines.merge(name + " #" + deadlines.size(), limit, Math::max));
        return super.visitMethodInvocation(tree, setting);
    }

    @Override
    public Void visitAssert(AssertTree tree, Setting setting) {
        note(AssertionStyle.truth(tree.getCondition(), true), tree, setting);
        return super.visitAssert(tree, setting);
    }

    private void note(Demand demand, Tree tree, Setting setting) {
        assertions.add(new Assertion(
                demand.relation(),
                demand.strength(),
                demand.subject(),
                demand.expected(),
                demand.tolerance(),
                tree.toString(),
                file.line(tree),
                setting));
    }

    @Override
    public Void visitReturn(ReturnTree tree, Setting setting) {
        if (tree.getExpression() == null && inTest) {
            skips.add(setting == Setting.PLAIN ? TestMethod.ALWAYS : "return under a condition");
        }
        return super.visitReturn(tree, setting);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Setting setting) {
        return apart(() -> super.visitLambdaExpression(tree, setting));
    }

    @Override
    public Void visitClass(ClassTree tree, Setting setting) {
        return apart(() -> super.visitClass(tree, setting));
    }

    /** A return of inner code leaves that code alone. */
    private Void apart(Runnable inner) {
        var outer = inTest;
        inTest = false;
        inner.run();
        inTest = outer;
        return null;
    }

    @Override
    public Void visitIf(IfTree tree, Setting setting) {
        scan(tree.getCondition(), setting);
        scan(tree.getThenStatement(), stricter(setting, branch(tree.getCondition(), true)));
        scan(tree.getElseStatement(), stricter(setting, branch(tree.getCondition(), false)));
        return null;
    }

    private static Setting branch(ExpressionTree condition, boolean taken) {
        if (AssertionStyle.bare(condition) instanceof LiteralTree literal
                && literal.getValue() instanceof Boolean value) {
            return value == taken ? Setting.PLAIN : Setting.DEAD;
        }
        return Setting.CONDITIONAL;
    }

    private static Setting stricter(Setting one, Setting other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    @Override
    public Void visitTry(TryTree tree, Setting setting) {
        scan(tree.getResources(), setting);
        scan(tree.getBlock(), isSwallowing(tree) ? stricter(setting, Setting.SWALLOWED) : setting);
        scan(tree.getCatches(), setting);
        scan(tree.getFinallyBlock(), setting);
        return null;
    }

    /** To expect an exception, and to fail without one, is a way to assert. */
    private static boolean isSwallowing(TryTree tree) {
        var expects = Pattern.compile("\\bfail\\w*\\(")
                .matcher(tree.getBlock().toString())
                .find();
        return tree.getCatches().stream().anyMatch(one -> isSilent(one, expects));
    }

    private static boolean isSilent(CatchTree one, boolean expects) {
        var type = one.getParameter().getType().toString();
        var catches = expects ? CATCHES_FAILURES : CATCHES_ALL;
        return catches.matcher(type).matches()
                && !SPEAKS_UP.matcher(one.getBlock().toString()).matches();
    }
}
