package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import java.util.List;
import java.util.Optional;

/** What compound statements are made of. */
final class Bodies {

    private Bodies() {}

    /** The statements that a branch or a loop runs or leaves out. */
    static List<StatementTree> of(Tree tree) {
        if (tree instanceof IfTree choice) {
            return choice.getElseStatement() == null
                    ? List.of(choice.getThenStatement())
                    : List.of(choice.getThenStatement(), choice.getElseStatement());
        }
        if (tree instanceof WhileLoopTree loop) {
            return List.of(loop.getStatement());
        }
        if (tree instanceof DoWhileLoopTree loop) {
            return List.of(loop.getStatement());
        }
        if (tree instanceof ForLoopTree loop) {
            return List.of(loop.getStatement());
        }
        return tree instanceof EnhancedForLoopTree loop ? List.of(loop.getStatement()) : List.of();
    }

    /** The condition that a branch or a loop asks, without its parentheses. */
    static Optional<ExpressionTree> condition(Tree tree) {
        if (tree instanceof IfTree choice) {
            return Optional.of(bare(choice.getCondition()));
        }
        if (tree instanceof WhileLoopTree loop) {
            return Optional.of(bare(loop.getCondition()));
        }
        if (tree instanceof DoWhileLoopTree loop) {
            return Optional.of(bare(loop.getCondition()));
        }
        return tree instanceof ForLoopTree loop ? Optional.ofNullable(loop.getCondition()) : Optional.empty();
    }

    /** Without its parentheses. */
    static ExpressionTree bare(ExpressionTree tree) {
        return tree instanceof ParenthesizedTree inner ? bare(inner.getExpression()) : tree;
    }
}
