package io.greenloop.patcher.domain.template.donor;

import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import io.greenloop.javasource.edit.TypedFile;
import java.util.HashSet;
import java.util.Set;

/** What the loops around a place go over: the names in their heads. */
public final class Walks {

    private Walks() {}

    /** Names in the heads of the loops around a place that count, within the same method and lambda. */
    public static Set<String> around(TypedFile file, TreePath place) {
        var names = new HashSet<String>();
        for (var up = place; up != null; up = up.getParentPath()) {
            var tree = up.getLeaf();
            if (tree instanceof MethodTree || tree instanceof LambdaExpressionTree) {
                return names;
            }
            if (tree instanceof ForLoopTree loop && loop.getCondition() != null) {
                names.addAll(Words.in(file.source(loop.getCondition())));
            } else if (tree instanceof WhileLoopTree loop) {
                names.addAll(Words.in(file.source(loop.getCondition())));
            }
        }
        return names;
    }
}
