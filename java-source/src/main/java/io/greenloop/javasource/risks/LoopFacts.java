package io.greenloop.javasource.risks;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import io.greenloop.javasource.Analysis;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;

/** What can be said of code that may run any number of times. */
record LoopFacts(Analysis analysis) {

    /** Whether it can be left before its condition says so. */
    static boolean leaves(Tree loop) {
        var leaves = new boolean[1];
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitBreak(BreakTree tree, Void nothing) {
                leaves[0] = true;
                return null;
            }
        }.scan(loop, null);
        return leaves[0];
    }

    /** The variables that get another value inside. */
    Set<Element> assignedIn(TreePath code) {
        var found = new HashSet<Element>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitAssignment(AssignmentTree assignment, Void nothing) {
                var target = new TreePath(getCurrentPath(), assignment.getVariable());
                var element = analysis.trees().getElement(target);
                if (element != null) {
                    found.add(element);
                }
                return super.visitAssignment(assignment, nothing);
            }
        }.scan(code, null);
        return found;
    }
}
