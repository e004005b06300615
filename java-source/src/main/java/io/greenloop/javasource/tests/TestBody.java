package io.greenloop.javasource.tests;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
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

    private static final Pattern ELSEWHERE = Pattern.compile("execute|submit|runAsync|startVirtualThread|schedule");
    private static final Pattern WAITS = Pattern.compile("\\b(?:get|join|invokeAll|await\\w*|until\\w*)\\(");
    private static final Pattern EMPTY = Pattern.compile(
            "(?:\\w+\\.)*(?:<[^()]*>)?(?:of|asList|emptyList|emptySet|empty)\\(\\)|new [\\w.<>]+(?:\\[0\\]|\\[\\]\\{\\s*\\})");

    private final ParsedFile file;
    private final Set<String> hollow;
    private final Map<String, String> values;
    private final List<Assertion> assertions = new ArrayList<>();
    private final List<String> skips = new ArrayList<>();
    private final Map<String, Double> deadlines = new TreeMap<>();
    private final Set<String> calls = new TreeSet<>();
    private boolean inTest = true;
    private String text = "";

    /**
     * @param hollow names of methods that look like assertions and never fail
     * @param constants what the file's fields begin with, by their names
     */
    TestBody(ParsedFile file, Set<String> hollow, Map<String, String> constants) {
        this.file = file;
        this.hollow = hollow;
        this.values = new TreeMap<>(constants);
    }

    void read(MethodTree method) {
        text = String.valueOf(method.getBody());
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

    Map<String, String> values() {
        return values;
    }

    /** A piece of code that is kept under a name which nobody says again is never run. */
    @Override
    public Void visitVariable(VariableTree tree, Setting setting) {
        var name = tree.getName().toString();
        if (tree.getInitializer() != null) {
            values.put(name, tree.getInitializer().toString());
        }
        var isUnused = tree.getInitializer() instanceof LambdaExpressionTree
                && Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                                .matcher(text)
                                .results()
                                .limit(2)
                                .count()
                        < 2;
        return super.visitVariable(tree, isUnused ? Setting.DEAD : setting);
    }

    /** What fails in a thread of its own fails for nobody, where nobody waits for it. */
    @Override
    public Void visitNewClass(NewClassTree tree, Setting setting) {
        return super.visitNewClass(tree, tree.getIdentifier().toString().equals("Thread") ? unheard(setting) : setting);
    }

    private static Setting unheard(Setting setting) {
        return stricter(setting, Setting.CONDITIONAL);
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Setting setting) {
        scan(tree.getExpression(), setting);
        var isNever = EMPTY.matcher(tree.getExpression().toString()).matches();
        return scan(tree.getStatement(), isNever ? Setting.DEAD : setting);
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
        var isElsewhere =
                ELSEWHERE.matcher(name).matches() && !WAITS.matcher(text).find();
        return super.visitMethodInvocation(tree, isElsewhere ? unheard(setting) : setting);
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
                isHollow(tree) ? Setting.DEAD : setting));
    }

    private boolean isHollow(Tree tree) {
        return tree instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof IdentifierTree name
                && hollow.contains(name.getName().toString());
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
