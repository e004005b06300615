package io.greenloop.javasource.risks;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import io.greenloop.javasource.Analysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;

/** Follows the ways through a method's statements and keeps what is known of null on each. */
abstract class NullFlow extends FactReader {

    /** Each finally around another is read once for each way into it: beyond so many, nothing is known in one. */
    private static final int MOST_FINALLY = 4;

    private final Condition condition = new Condition(this::variable);
    private Nullness state = Nullness.unknown();
    private int finallyAround;

    NullFlow(Analysis analysis, CompilationUnitTree unit) {
        super(analysis, unit);
    }

    /** Something is taken of what the expression gives. */
    abstract void used(ExpressionTree expression, String text);

    final Nullness state() {
        return state;
    }

    final Condition condition() {
        return condition;
    }

    /** Reads code that runs at another time, and goes on as if it had not run. */
    final void apart(Nullness start, Runnable code) {
        var outer = state;
        state = start;
        code.run();
        state = outer;
    }

    final Optional<TreePath> methodPath() {
        for (var at = getCurrentPath(); at != null; at = at.getParentPath()) {
            if (at.getLeaf() instanceof MethodTree) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    @Override
    public Void visitClass(ClassTree tree, Void nothing) {
        apart(state.copy(), () -> super.visitClass(tree, nothing));
        return null;
    }

    @Override
    public Void visitIf(IfTree tree, Void nothing) {
        scan(tree.getCondition(), nothing);
        var otherwise = state.copy();
        condition.assume(tree.getCondition(), true, state);
        scan(tree.getThenStatement(), nothing);
        var then = state;
        state = otherwise;
        condition.assume(tree.getCondition(), false, state);
        scan(tree.getElseStatement(), nothing);
        state = Nullness.merged(then, state);
        return null;
    }

    @Override
    public Void visitWhileLoop(WhileLoopTree tree, Void nothing) {
        loop(tree, List.of(), tree.getCondition(), List.of(tree.getStatement()));
        return null;
    }

    @Override
    public Void visitForLoop(ForLoopTree tree, Void nothing) {
        scan(tree.getInitializer(), nothing);
        var body = new ArrayList<Tree>(List.of(tree.getStatement()));
        body.addAll(tree.getUpdate());
        loop(tree, List.of(), tree.getCondition(), body);
        return null;
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void nothing) {
        scan(tree.getExpression(), nothing);
        used(tree.getExpression(), tree.getExpression() + " in a loop");
        loop(tree, List.of(tree.getVariable()), null, List.of(tree.getStatement()));
        return null;
    }

    @Override
    public Void visitDoWhileLoop(DoWhileLoopTree tree, Void nothing) {
        loop(tree, List.of(), null, List.of(tree.getStatement(), tree.getCondition()));
        return null;
    }

    /** What a loop assigns is not known in it nor after it; how it was left is not followed. */
    private void loop(Tree tree, List<? extends Tree> first, ExpressionTree test, List<? extends Tree> body) {
        state.forget(assignedIn(tree));
        scan(first, null);
        scan(test, null);
        var before = state.copy();
        if (test != null) {
            condition.assume(test, true, state);
        }
        scan(body, null);
        state = before;
        if (test != null && !LoopFacts.leaves(tree)) {
            condition.assume(test, false, state);
        }
    }

    @Override
    public Void visitLabeledStatement(LabeledStatementTree tree, Void nothing) {
        var before = state.copy();
        super.visitLabeledStatement(tree, nothing);
        before.forget(assignedIn(tree));
        state = before;
        return null;
    }

    @Override
    public Void visitSwitch(SwitchTree tree, Void nothing) {
        scan(tree.getExpression(), nothing);
        cases(tree, tree.getCases());
        return null;
    }

    @Override
    public Void visitSwitchExpression(SwitchExpressionTree tree, Void nothing) {
        scan(tree.getExpression(), nothing);
        cases(tree, tree.getCases());
        return null;
    }

    private void cases(Tree tree, List<? extends CaseTree> cases) {
        var before = state.copy();
        before.forget(assignedIn(tree));
        for (var one : cases) {
            state = before.copy();
            scan(one, null);
        }
        state = before;
    }

    @Override
    public Void visitTry(TryTree tree, Void nothing) {
        scan(tree.getResources(), nothing);
        var start = state.copy();
        scan(tree.getBlock(), nothing);
        var end = state;
        var broken = Nullness.merged(start, end.isDead() ? unsure(start, tree.getBlock()) : end);
        var abnormal = broken.copy();
        for (var one : tree.getCatches()) {
            state = broken.copy();
            scan(one, nothing);
            end = Nullness.merged(end, state);
            abnormal = Nullness.merged(abnormal, state);
        }
        state = end;
        if (tree.getFinallyBlock() != null) {
            finallyAround++;
            afterAll(tree.getFinallyBlock(), abnormal);
            finallyAround--;
        }
        return null;
    }

    private void afterAll(Tree block, Nullness abnormal) {
        if (finallyAround > MOST_FINALLY) {
            apart(Nullness.unknown(), () -> scan(block, null));
            state.forget(assignedIn(block));
            return;
        }
        apart(abnormal, () -> scan(block, null));
        if (!state.isDead()) {
            scan(block, null);
        }
    }

    private Nullness unsure(Nullness start, Tree block) {
        var unsure = start.copy();
        unsure.forget(assignedIn(block));
        return unsure;
    }

    @Override
    public Void visitReturn(ReturnTree tree, Void nothing) {
        super.visitReturn(tree, nothing);
        state.end();
        return null;
    }

    @Override
    public Void visitThrow(ThrowTree tree, Void nothing) {
        super.visitThrow(tree, nothing);
        state.end();
        return null;
    }

    @Override
    public Void visitBreak(BreakTree tree, Void nothing) {
        state.end();
        return null;
    }

    @Override
    public Void visitContinue(ContinueTree tree, Void nothing) {
        state.end();
        return null;
    }

    @Override
    public Void visitYield(YieldTree tree, Void nothing) {
        super.visitYield(tree, nothing);
        state.end();
        return null;
    }

    private Set<Element> assignedIn(Tree tree) {
        return new LoopFacts(analysis()).assignedIn(new TreePath(getCurrentPath(), tree));
    }
}
