package io.greenloop.testrunner.schema;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;

/** Whether a statement in a switch lets the same code be reached as without one, so that what compiles here compiles there. */
final class StatementRules {

    private final Trees trees;

    StatementRules(Trees trees) {
        this.trees = trees;
    }

    /** @param added a block with the new statements */
    boolean fitInserted(TreePath added) {
        return statements(added).stream().noneMatch(StatementRules::declares) && goesOn(added);
    }

    /** @param changed a block with the new statement, or with none */
    boolean fit(TreePath old, TreePath changed) {
        if (statements(changed).stream().anyMatch(StatementRules::declares)) {
            return false;
        }
        // A loop without end that loses its way out has nothing behind it.
        if (WaysOut.in(old.getLeaf()) > WaysOut.in(changed.getLeaf()) && !leavesSwitchThatEnds(old)) {
            return false;
        }
        if (!Assignments.keeps(old, changed)) {
            return false;
        }
        if (goesOn(changed)) {
            return goesOn(old) || Following.isReachable(old);
        }
        return isJump(old.getLeaf()) && isJump(last(changed));
    }

    /** Whether it is a break of a switch behind which things go on without this break, too. */
    private boolean leavesSwitchThatEnds(TreePath statement) {
        if (!(statement.getLeaf() instanceof BreakTree way) || way.getLabel() != null) {
            return false;
        }
        var around = statement.getParentPath();
        while (around.getLeaf() instanceof BlockTree
                || around.getLeaf() instanceof IfTree
                || around.getLeaf() instanceof CaseTree) {
            around = around.getParentPath();
        }
        if (!(around.getLeaf() instanceof SwitchTree choice)) {
            return false;
        }
        var last = choice.getCases().get(choice.getCases().size() - 1);
        var path = new TreePath(around, last);
        return last.getStatements() != null
                && last.getStatements().stream().allMatch(inner -> goesOn(new TreePath(path, inner)));
    }

    private static List<? extends StatementTree> statements(TreePath block) {
        return ((BlockTree) block.getLeaf()).getStatements();
    }

    private static Tree last(TreePath block) {
        var statements = statements(block);
        return statements.isEmpty() ? block.getLeaf() : statements.get(statements.size() - 1);
    }

    private static boolean declares(StatementTree statement) {
        return switch (statement.getKind()) {
            case VARIABLE, CLASS, INTERFACE, ENUM, RECORD, LABELED_STATEMENT -> true;
            default -> false;
        };
    }

    private static boolean isJump(Tree statement) {
        return switch (statement.getKind()) {
            case RETURN, THROW, BREAK, CONTINUE, YIELD -> true;
            default -> false;
        };
    }

    /** Whether the next statement can be reached for sure (JLS 14.22); false where it takes more to know. */
    private boolean goesOn(TreePath path) {
        var tree = path.getLeaf();
        return switch (tree.getKind()) {
            case EXPRESSION_STATEMENT, EMPTY_STATEMENT, VARIABLE, ASSERT, ENHANCED_FOR_LOOP -> true;
            case BLOCK ->
                ((BlockTree) tree).getStatements().stream().allMatch(inner -> goesOn(new TreePath(path, inner)));
            case IF -> {
                var choice = (IfTree) tree;
                yield choice.getElseStatement() == null
                        || goesOn(new TreePath(path, choice.getThenStatement()))
                        || goesOn(new TreePath(path, choice.getElseStatement()));
            }
            case WHILE_LOOP -> !isConstant(path, ((WhileLoopTree) tree).getCondition());
            case FOR_LOOP -> {
                var condition = ((ForLoopTree) tree).getCondition();
                yield condition != null && !isConstant(path, condition);
            }
            default -> false;
        };
    }

    private boolean isConstant(TreePath parent, Tree condition) {
        return new Constants(trees).isConstant(new TreePath(parent, condition));
    }
}
