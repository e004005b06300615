package io.greenloop.testrunner.schema;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;

/** The variables that code gives their first value: without it, they may have none. */
final class Assignments extends TreeScanner<Void, Void> {

    private final Set<String> assigned = new HashSet<>();
    private final Set<String> unset = new HashSet<>();

    private Assignments() {}

    /** Whether new code sets all that the old one did, where it may matter. */
    static boolean keeps(TreePath old, TreePath changed) {
        var lost = in(old.getLeaf()).assigned;
        lost.removeAll(in(changed.getLeaf()).assigned);
        lost.retainAll(in(methodOf(old)).unset);
        return lost.isEmpty();
    }

    private static Assignments in(Tree code) {
        var search = new Assignments();
        search.scan(code, null);
        return search;
    }

    private static Tree methodOf(TreePath path) {
        var around = path;
        while (around.getParentPath() != null && !(around.getLeaf() instanceof MethodTree)) {
            around = around.getParentPath();
        }
        return around.getLeaf();
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void nothing) {
        assigned.add(tree.getVariable().toString());
        return super.visitAssignment(tree, nothing);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void nothing) {
        if (tree.getInitializer() == null) {
            unset.add(tree.getName().toString());
        }
        return super.visitVariable(tree, nothing);
    }
}
