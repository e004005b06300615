package io.greenloop.testrunner.schema;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;

/** Whether code that stands where now a jump is would lead somewhere, rather than to the end of a method that must answer. */
final class Following {

    private Following() {}

    /** False where it takes more to know. */
    static boolean isReachable(TreePath jump) {
        var child = jump.getLeaf();
        for (var path = jump.getParentPath(); path != null; path = path.getParentPath()) {
            var tree = path.getLeaf();
            switch (tree.getKind()) {
                case WHILE_LOOP, DO_WHILE_LOOP, FOR_LOOP, ENHANCED_FOR_LOOP -> {
                    return true;
                }
                case IF -> {
                    // The questions of our own switches have both branches.
                    if (((IfTree) tree).getElseStatement() == null) {
                        return true;
                    }
                }
                case BLOCK -> {
                    if (isFollowed((BlockTree) tree, child)) {
                        return true;
                    }
                }
                case CASE -> {
                    if (isFollowed((CaseTree) tree, path.getParentPath().getLeaf())) {
                        return true;
                    }
                }
                case SWITCH -> {
                    // What is behind it was judged with the block around it.
                }
                default -> {
                    return false;
                }
            }
            child = tree;
        }
        return false;
    }

    private static boolean isFollowed(BlockTree block, Tree child) {
        var statements = block.getStatements();
        return !statements.get(statements.size() - 1).equals(child);
    }

    private static boolean isFollowed(CaseTree group, Tree around) {
        return around instanceof SwitchTree choice
                && group.getStatements() != null
                && !choice.getCases().get(choice.getCases().size() - 1).equals(group);
    }
}
