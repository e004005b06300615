package io.greenloop.javasource.complexity;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;

/** Counts the independent paths through a method as Sonar's rule S1541 does; classes and lambdas inside count by themselves. */
final class CyclomaticComplexity extends TreeScanner<Void, Void> {

    private int paths = 1;

    private CyclomaticComplexity() {}

    static int of(MethodTree method) {
        var counter = new CyclomaticComplexity();
        counter.scan(method.getBody(), null);
        return counter.paths;
    }

    /** The API for labels is a preview on 17, where a default case is the one without expressions. */
    static boolean isDefault(CaseTree tree) {
        return tree.getExpressions().isEmpty();
    }

    @Override
    public Void visitClass(ClassTree tree, Void nothing) {
        return null;
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void nothing) {
        return null;
    }

    @Override
    public Void visitIf(IfTree tree, Void nothing) {
        paths++;
        return super.visitIf(tree, nothing);
    }

    @Override
    public Void visitForLoop(ForLoopTree tree, Void nothing) {
        paths++;
        return super.visitForLoop(tree, nothing);
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void nothing) {
        paths++;
        return super.visitEnhancedForLoop(tree, nothing);
    }

    @Override
    public Void visitWhileLoop(WhileLoopTree tree, Void nothing) {
        paths++;
        return super.visitWhileLoop(tree, nothing);
    }

    @Override
    public Void visitDoWhileLoop(DoWhileLoopTree tree, Void nothing) {
        paths++;
        return super.visitDoWhileLoop(tree, nothing);
    }

    @Override
    public Void visitConditionalExpression(ConditionalExpressionTree tree, Void nothing) {
        paths++;
        return super.visitConditionalExpression(tree, nothing);
    }

    @Override
    public Void visitCase(CaseTree tree, Void nothing) {
        if (!isDefault(tree)) {
            paths++;
        }
        return super.visitCase(tree, nothing);
    }

    @Override
    public Void visitBinary(BinaryTree tree, Void nothing) {
        if (tree.getKind() == Tree.Kind.CONDITIONAL_AND || tree.getKind() == Tree.Kind.CONDITIONAL_OR) {
            paths++;
        }
        return super.visitBinary(tree, nothing);
    }
}
