package io.greenloop.bench.gates.mutation;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;

/** Counts where a method parts, as McCabe does: one, and one more for each condition; lambdas and inner classes are left out. */
final class BranchCount extends TreeScanner<Void, Void> {

    private int count = 1;

    static int of(Tree method) {
        var counter = new BranchCount();
        counter.scan(method, null);
        return counter.count;
    }

    @Override
    public Void visitIf(IfTree tree, Void nothing) {
        count++;
        return super.visitIf(tree, nothing);
    }

    @Override
    public Void visitForLoop(ForLoopTree tree, Void nothing) {
        count++;
        return super.visitForLoop(tree, nothing);
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void nothing) {
        count++;
        return super.visitEnhancedForLoop(tree, nothing);
    }

    @Override
    public Void visitWhileLoop(WhileLoopTree tree, Void nothing) {
        count++;
        return super.visitWhileLoop(tree, nothing);
    }

    @Override
    public Void visitDoWhileLoop(DoWhileLoopTree tree, Void nothing) {
        count++;
        return super.visitDoWhileLoop(tree, nothing);
    }

    @Override
    public Void visitCase(CaseTree tree, Void nothing) {
        count += tree.getExpressions().isEmpty() ? 0 : 1;
        return super.visitCase(tree, nothing);
    }

    @Override
    public Void visitConditionalExpression(ConditionalExpressionTree tree, Void nothing) {
        count++;
        return super.visitConditionalExpression(tree, nothing);
    }

    @Override
    public Void visitBinary(BinaryTree tree, Void nothing) {
        var isBranch = tree.getKind() == Tree.Kind.CONDITIONAL_AND || tree.getKind() == Tree.Kind.CONDITIONAL_OR;
        count += isBranch ? 1 : 0;
        return super.visitBinary(tree, nothing);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void nothing) {
        return null;
    }

    @Override
    public Void visitClass(ClassTree tree, Void nothing) {
        return null;
    }
}
