package io.greenloop.javasource.risks;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
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
        if (NullCustoms.demands(MemberFacts.name(tree.getMethodSelect()))) {
            tree.getArguments().forEach(this::test);
        }
        return super.visitMethodInvocation(tree, nothing);
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
            var text = RiskFact.NULL_TEST + variable.getSimpleName() + ".";
            note(Risk.NULL_DEREFERENCE, expression, text, RiskFact.News.WHEN_GONE);
        }
    }
}
