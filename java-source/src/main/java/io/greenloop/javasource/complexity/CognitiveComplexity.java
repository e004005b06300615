package io.greenloop.javasource.complexity;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Counts the effort to understand a method as Sonar's rule S3776 does: each break in the flow, dearer the deeper it lies.
 * What a loop, a switch or a ternary asks lies as deep as what it does; only what an {@code if} asks does not. A switch that
 * is an expression costs nothing, nor does recursion.
 */
final class CognitiveComplexity extends TreeScanner<Void, Void> {

    private final Set<Tree> elseIfs = identitySet();
    private final Set<Tree> countedLogic = identitySet();
    private int effort;
    private int depth;

    private CognitiveComplexity() {}

    static int of(MethodTree method) {
        var counter = new CognitiveComplexity();
        counter.scan(method.getBody(), null);
        return counter.effort;
    }

    @Override
    public Void visitIf(IfTree tree, Void nothing) {
        // An else-if was paid for by its else, without the depth.
        if (!elseIfs.contains(tree)) {
            payForDepth();
        }
        scan(tree.getCondition(), nothing);
        deeper(() -> scan(tree.getThenStatement(), nothing));
        var otherwise = tree.getElseStatement();
        if (otherwise == null) {
            return null;
        }
        effort++;
        if (otherwise instanceof IfTree elseIf) {
            elseIfs.add(elseIf);
            return scan(elseIf, nothing);
        }
        return deeper(() -> scan(otherwise, nothing));
    }

    @Override
    public Void visitForLoop(ForLoopTree tree, Void nothing) {
        payForDepth();
        return deeper(() -> super.visitForLoop(tree, nothing));
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void nothing) {
        payForDepth();
        return deeper(() -> super.visitEnhancedForLoop(tree, nothing));
    }

    @Override
    public Void visitWhileLoop(WhileLoopTree tree, Void nothing) {
        payForDepth();
        return deeper(() -> super.visitWhileLoop(tree, nothing));
    }

    @Override
    public Void visitDoWhileLoop(DoWhileLoopTree tree, Void nothing) {
        payForDepth();
        return deeper(() -> super.visitDoWhileLoop(tree, nothing));
    }

    @Override
    public Void visitConditionalExpression(ConditionalExpressionTree tree, Void nothing) {
        payForDepth();
        return deeper(() -> super.visitConditionalExpression(tree, nothing));
    }

    @Override
    public Void visitSwitch(SwitchTree tree, Void nothing) {
        payForDepth();
        return deeper(() -> super.visitSwitch(tree, nothing));
    }

    @Override
    public Void visitCatch(CatchTree tree, Void nothing) {
        payForDepth();
        return deeper(() -> super.visitCatch(tree, nothing));
    }

    @Override
    public Void visitBreak(BreakTree tree, Void nothing) {
        payForLabel(tree.getLabel());
        return null;
    }

    @Override
    public Void visitContinue(ContinueTree tree, Void nothing) {
        payForLabel(tree.getLabel());
        return null;
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void nothing) {
        return deeper(() -> super.visitLambdaExpression(tree, nothing));
    }

    @Override
    public Void visitClass(ClassTree tree, Void nothing) {
        return deeper(() -> super.visitClass(tree, nothing));
    }

    /** A run of the same operator costs once, each change of operator once more. */
    @Override
    public Void visitBinary(BinaryTree tree, Void nothing) {
        if (isLogic(tree) && !countedLogic.contains(tree)) {
            var operators = new ArrayList<Tree.Kind>();
            collectOperators(tree, operators);
            Tree.Kind last = null;
            for (var operator : operators) {
                if (operator != last) {
                    effort++;
                }
                last = operator;
            }
        }
        return super.visitBinary(tree, nothing);
    }

    private void payForDepth() {
        effort += 1 + depth;
    }

    private void payForLabel(CharSequence label) {
        if (label != null) {
            effort++;
        }
    }

    private Void deeper(Runnable part) {
        depth++;
        part.run();
        depth--;
        return null;
    }

    private void collectOperators(ExpressionTree expression, List<Tree.Kind> operators) {
        var inner = expression;
        while (inner instanceof ParenthesizedTree parenthesized) {
            inner = parenthesized.getExpression();
        }
        if (inner instanceof BinaryTree binary && isLogic(binary)) {
            countedLogic.add(binary);
            collectOperators(binary.getLeftOperand(), operators);
            operators.add(binary.getKind());
            collectOperators(binary.getRightOperand(), operators);
        }
    }

    private static boolean isLogic(BinaryTree tree) {
        return tree.getKind() == Tree.Kind.CONDITIONAL_AND || tree.getKind() == Tree.Kind.CONDITIONAL_OR;
    }

    private static Set<Tree> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
