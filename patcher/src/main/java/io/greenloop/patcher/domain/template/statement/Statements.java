package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.List;

/** Statements as parts of what they stand in. */
final class Statements {

    private Statements() {}

    /** A statement of a block, a case, a branch or a loop; neither a block nor a declaration in a head. */
    static boolean isMovable(TreePath path) {
        var tree = path.getLeaf();
        if (!(tree instanceof StatementTree) || tree instanceof BlockTree || tree instanceof ClassTree) {
            return false;
        }
        var parent = path.getParentPath().getLeaf();
        if (parent instanceof BlockTree || isOldCase(parent)) {
            return true;
        }
        boolean isElseIf =
                parent instanceof IfTree choice && choice.getElseStatement() == tree && tree instanceof IfTree;
        return !isElseIf && !(tree instanceof VariableTree) && (parent instanceof IfTree || isBodyOfLoop(parent, tree));
    }

    private static boolean isOldCase(Tree tree) {
        return tree instanceof CaseTree branch && branch.getBody() == null;
    }

    private static boolean isBodyOfLoop(Tree loop, Tree tree) {
        return Jumps.isLoop(loop) && Bodies.of(loop).contains(tree);
    }

    /** The statements of the block or case that the statement is in, itself among them; empty where it stands without one. */
    static List<? extends StatementTree> siblings(TreePath statement) {
        return in(statement.getParentPath().getLeaf());
    }

    /** The statements of a block or case. */
    static List<? extends StatementTree> in(Tree tree) {
        if (tree instanceof BlockTree block) {
            return block.getStatements();
        }
        return isOldCase(tree) ? ((CaseTree) tree).getStatements() : List.of();
    }
}
