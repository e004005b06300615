package io.greenloop.testrunner.schema;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A text with its tree, and where in the text each part of the tree is. */
record ParsedSource(String text, CompilationUnitTree unit, SourcePositions positions) {

    /** A tree and the part of the text that is its own alone: where two overlap, as declared variables do, the first has it. */
    record Part(Tree tree, int start, int end) {}

    int start(Tree tree) {
        return (int) positions.getStartPosition(unit, tree);
    }

    int end(Tree tree) {
        return (int) positions.getEndPosition(unit, tree);
    }

    String text(Part part) {
        return text.substring(part.start(), part.end());
    }

    /** The children of a tree in the order of the text, those left out that have no text of their own. */
    List<Part> parts(Part whole) {
        var children = children(whole.tree());
        children.removeIf(child -> start(child) < 0 || end(child) < 0);
        children.sort(Comparator.<Tree>comparingInt(this::start).thenComparingInt(this::end));
        var parts = new ArrayList<Part>();
        var cursor = whole.start();
        for (var child : children) {
            var start = Math.max(start(child), cursor);
            var end = Math.min(end(child), whole.end());
            if (start < end) {
                parts.add(new Part(child, start, end));
                cursor = end;
            }
        }
        return parts;
    }

    /** The children of a tree in the compiler's order. */
    static List<Tree> children(Tree tree) {
        var children = new ArrayList<Tree>();
        var scanner = new TreeScanner<Void, Void>() {
            @Override
            public Void scan(Tree child, Void nothing) {
                if (child != null) {
                    children.add(child);
                }
                return null;
            }
        };
        tree.accept(scanner, null);
        return children;
    }
}
