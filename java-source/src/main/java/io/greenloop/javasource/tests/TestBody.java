package io.greenloop.javasource.tests;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import io.greenloop.javasource.ParsedFile;
import io.greenloop.javasource.tests.Aborts.Abort;
import io.greenloop.javasource.tests.Assertion.Setting;
import io.greenloop.javasource.tests.AssertionStyle.Demand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the body of one method of a test class. */
final class TestBody extends TreeScanner<Void, Setting> {

    private final ParsedFile file;
    private final HollowAssertions hollow;
    private final NamedValues values;
    private final Circumstances circumstances;
    private final SoftAssertions soft;
    private final List<Assertion> assertions = new ArrayList<>();
    private final List<String> skips = new ArrayList<>();
    private final List<Abort> aborts = new ArrayList<>();
    private final Map<String, Double> deadlines = new TreeMap<>();
    private final Set<String> calls = new TreeSet<>();
    private boolean inTest = true;
    private boolean inCatch;
    private int silentCatches;
    private int rounds;

    /**
     * Reads all of a body; of none, as abstract methods have, there is nothing to read.
     *
     * @param values what names stand for around the body
     */
    TestBody(ParsedFile file, HollowAssertions hollow, NamedValues values, Tree body) {
        this.file = file;
        this.hollow = hollow;
        this.values = values.inBody();
        this.circumstances = new Circumstances(body);
        this.soft = new SoftAssertions(body);
        scan(body, Setting.PLAIN);
    }

    List<Assertion> assertions() {
        return assertions;
    }

    List<String> skips() {
        return skips;
    }

    /** Those of the skips that end a test without a verdict, wherever they are called from. */
    List<Abort> aborts() {
        return aborts;
    }

    int silentCatches() {
        return silentCatches;
    }

    Map<String, Double> deadlines() {
        return deadlines;
    }

    Set<String> calls() {
        return calls;
    }

    @Override
    public Void visitVariable(VariableTree tree, Setting setting) {
        values.put(tree.getName().toString(), tree.getInitializer());
        return super.visitVariable(tree, circumstances.ofValue(tree, setting));
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Setting setting) {
        values.put(tree.getVariable().toString(), tree.getExpression());
        return super.visitAssignment(tree, setting);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Setting setting) {
        return super.visitNewClass(tree, Circumstances.ofNew(tree, setting));
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Setting setting) {
        scan(tree.getExpression(), setting);
        return loop(tree.getExpression(), List.of(tree.getStatement()), setting);
    }

    private Void loop(ExpressionTree things, List<? extends Tree> parts, Setting setting) {
        int listed = Circumstances.listed(values.behind(things));
        int around = rounds;
        rounds = Math.max(0, listed);
        scan(parts, listed == 0 ? Setting.DEAD : setting);
        rounds = around;
        return null;
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
                .map(demand -> inCatch && name.startsWith("fail") ? demand.as(Assertion.NO_EXCEPTION) : demand)
                .ifPresent(demand -> note(demand, tree, setting));
        Aborts.of(name, tree).ifPresent(abort -> note(abort, setting));
        Deadlines.of(name, tree).ifPresent(limit -> deadlines.merge(name + " #" + deadlines.size(), limit, Math::max));
        scan(tree.getTypeArguments(), setting);
        scan(tree.getMethodSelect(), setting);
        var receiver = ChainStyle.receiver(tree);
        if (name.equals("forEach") && receiver.isPresent()) {
            return loop(receiver.get(), tree.getArguments(), setting);
        }
        tree.getArguments().forEach(argument -> scan(argument, circumstances.ofArgument(name, argument, setting)));
        return null;
    }

    @Override
    public Void visitExpressionStatement(ExpressionStatementTree tree, Setting setting) {
        return super.visitExpressionStatement(
                tree, Circumstances.isListing(tree.getExpression()) ? Setting.DEAD : setting);
    }

    @Override
    public Void visitThrow(ThrowTree tree, Setting setting) {
        Aborts.of(tree).ifPresent(abort -> note(abort, setting));
        return super.visitThrow(tree, setting);
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
                hollow.has(tree) || soft.has(tree) ? Setting.DEAD : setting,
                values.namedIn(demand.expected()),
                rounds));
    }

    private void note(Abort abort, Setting setting) {
        var here = new Abort(abort.text(), abort.isSure() && setting == Setting.PLAIN && inTest);
        aborts.add(here);
        skips.add(here.isSure() ? TestMethod.ALWAYS : here.text());
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
        scan(
                tree.getThenStatement(),
                Circumstances.stricter(setting, Circumstances.ofBranch(tree.getCondition(), true)));
        scan(
                tree.getElseStatement(),
                Circumstances.stricter(setting, Circumstances.ofBranch(tree.getCondition(), false)));
        return null;
    }

    @Override
    public Void visitTry(TryTree tree, Setting setting) {
        scan(tree.getResources(), setting);
        scan(tree.getBlock(), Circumstances.ofTry(tree, setting));
        scan(tree.getCatches(), setting);
        scan(tree.getFinallyBlock(), setting);
        return null;
    }

    @Override
    public Void visitCatch(CatchTree tree, Setting setting) {
        silentCatches += Circumstances.isSilent(tree) ? 1 : 0;
        var around = inCatch;
        inCatch = true;
        super.visitCatch(tree, setting);
        inCatch = around;
        return null;
    }
}
