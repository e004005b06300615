package io.greenloop.testrunner.schema;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;

/** Counts the breaks in a statement that leave something around it. */
final class WaysOut extends TreeScanner<Void, Void> {

    private int inside;
    private int found;

    private WaysOut() {}

    static int in(Tree statement) {
        var count = new WaysOut();
        count.scan(statement, null);
        return count.found;
    }

    @Override
    public Void scan(Tree tree, Void nothing) {
        var own = tree instanceof WhileLoopTree
                || tree instanceof DoWhileLoopTree
                || tree instanceof ForLoopTree
                || tree instanceof EnhancedForLoopTree
                || tree instanceof SwitchTree;
        if (own) {
            inside++;
        }
        super.scan(tree, nothing);
        if (own) {
            inside--;
        }
        return null;
    }

    @Override
    public Void visitBreak(BreakTree tree, Void nothing) {
        if (inside == 0 || tree.getLabel() != null) {
            found++;
        }
        return null;
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
