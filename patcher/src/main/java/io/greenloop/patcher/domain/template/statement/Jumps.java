package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.util.TreePath;
import java.util.Optional;
import java.util.Set;

/** Statements that lead away, and what they lead out of. */
final class Jumps {

    private static final Set<Kind> KINDS = Set.of(Kind.RETURN, Kind.THROW, Kind.BREAK, Kind.CONTINUE, Kind.YIELD);
    private static final Set<Kind> LOOPS =
            Set.of(Kind.FOR_LOOP, Kind.ENHANCED_FOR_LOOP, Kind.WHILE_LOOP, Kind.DO_WHILE_LOOP);

    private Jumps() {}

    static boolean isJump(Tree tree) {
        return tree != null && KINDS.contains(tree.getKind());
    }

    static boolean isLoop(Tree tree) {
        return LOOPS.contains(tree.getKind());
    }

    /** Whether nothing that follows the tree is ever reached, as far as its last statements tell. */
    static boolean leadsAway(Tree tree) {
        if (tree instanceof BlockTree block) {
            var statements = block.getStatements();
            return !statements.isEmpty() && leadsAway(statements.get(statements.size() - 1));
        }
        if (tree instanceof IfTree choice) {
            return choice.getElseStatement() != null
                    && leadsAway(choice.getThenStatement())
                    && leadsAway(choice.getElseStatement());
        }
        return isJump(tree);
    }

    /** The loop around a statement within the same method and lambda; a loop is not around itself. */
    static Optional<TreePath> loopAround(TreePath statement) {
        for (var up = statement.getParentPath(); up != null; up = up.getParentPath()) {
            var tree = up.getLeaf();
            if (isLoop(tree)) {
                return Optional.of(up);
            }
            if (tree instanceof MethodTree || tree instanceof LambdaExpressionTree) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether a break there leaves a switch rather than a loop. */
    static boolean isInSwitch(TreePath statement) {
        for (var up = statement.getParentPath(); up != null && !isLoop(up.getLeaf()); up = up.getParentPath()) {
            if (up.getLeaf() instanceof SwitchTree) {
                return true;
            }
        }
        return false;
    }
}
