package io.greenloop.javasource.risks;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.greenloop.javasource.Analysis;

/** Finds which variables a method tests for null and which it takes members of: a test that goes is news where the use stays. */
final class NullTestFacts extends FactReader {

    NullTestFacts(Analysis analysis, CompilationUnitTree unit) {
        super(analysis, unit);
    }

    @Override
    public Void visitBinary(BinaryTree tree, Void nothing) {
        if (Condition.isNull(tree.getRightOperand())) {
            test(tree.getLeftOperand());
        } else if (Condition.isNull(tree.getLeftOperand())) {
            test(tree.getRightOperand());
        }
        return super.visitBinary(tree, nothing);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
        var name = MemberFacts.name(tree.getMethodSelect());
        if (NullCustoms.demands(name) || NullCustoms.asks(name)) {
            tree.getArguments().forEach(this::test);
        }
        return super.visitMethodInvocation(tree, nothing);
    }

    /** Where what a variable gets is never null, it need not be asked any more. */
    @Override
    public Void visitVariable(VariableTree tree, Void nothing) {
        settled(tree, tree.getInitializer(), tree.getName().toString());
        return super.visitVariable(tree, nothing);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void nothing) {
        var variable = variable(tree.getVariable());
        settled(
                tree,
                tree.getExpression(),
                variable == null ? "" : variable.getSimpleName().toString());
        return super.visitAssignment(tree, nothing);
    }

    private void settled(Tree place, ExpressionTree value, String variable) {
        if (value != null
                && bare(value) instanceof MethodInvocationTree call
                && NullCustoms.givesSomething(MemberFacts.name(call.getMethodSelect()))) {
            tested(place, variable);
        }
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
        used(tree, tree.getExpression());
        return super.visitMemberSelect(tree, nothing);
    }

    @Override
    public Void visitArrayAccess(ArrayAccessTree tree, Void nothing) {
        used(tree, tree.getExpression());
        return super.visitArrayAccess(tree, nothing);
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void nothing) {
        used(tree, tree.getExpression());
        return super.visitEnhancedForLoop(tree, nothing);
    }

    private void used(Tree place, ExpressionTree expression) {
        var variable = variable(expression);
        if (variable != null) {
            note(Risk.NULL_DEREFERENCE, place, variable.getSimpleName() + ".", RiskFact.News.NONE);
        }
    }

    private void test(ExpressionTree expression) {
        var variable = variable(expression);
        if (variable != null) {
            tested(expression, variable.getSimpleName().toString());
        }
    }

    private void tested(Tree place, String variable) {
        note(Risk.NULL_DEREFERENCE, place, RiskFact.NULL_TEST + variable + ".", RiskFact.News.WHEN_GONE);
    }
}
