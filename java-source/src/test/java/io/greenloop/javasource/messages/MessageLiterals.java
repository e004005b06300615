package io.greenloop.javasource.messages;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.greenloop.javasource.Analysis;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds literals that reach a message, by where they stand alone: in what is thrown, and among the arguments of exceptions'
 * constructors and of preconditions. Knows nothing of how messages are read.
 */
final class MessageLiterals extends TreePathScanner<Void, Void> {

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final Pattern EXCEPTION = Pattern.compile(".*(?:Exception|Error)(?:<.*>)?");
    private static final Pattern PRECONDITION = Pattern.compile(
            "requireNonNull|check(?:Argument|State|NotNull)|notNull|isTrue|notEmpty|validState|ensure\\w*");

    private final Analysis analysis;
    private final List<Literal> found = new ArrayList<>();

    private MessageLiterals(Analysis analysis) {
        this.analysis = analysis;
    }

    /** A literal's first word of three letters or more, and where it stands in the file. */
    record Literal(String path, int start, int end, String word) {

        String changedIn(String text) {
            return text.substring(0, start) + "zz" + text.substring(start);
        }
    }

    static List<Literal> of(Analysis analysis) {
        var literals = new MessageLiterals(analysis);
        analysis.units().forEach(unit -> literals.scan(new TreePath(unit), null));
        return literals.found;
    }

    @Override
    public Void visitLiteral(LiteralTree tree, Void nothing) {
        if (tree.getValue() instanceof String && isSaid()) {
            var unit = getCurrentPath().getCompilationUnit();
            var positions = analysis.trees().getSourcePositions();
            int start = (int) positions.getStartPosition(unit, tree);
            int end = (int) positions.getEndPosition(unit, tree);
            var word = WORD.matcher(analysis.text(unit).substring(start, end));
            if (word.find()) {
                found.add(new Literal(Analysis.pathOf(unit), start + word.start(), start + word.end(), word.group()));
            }
        }
        return null;
    }

    private boolean isSaid() {
        for (var at = getCurrentPath(); at != null; at = at.getParentPath()) {
            if (at.getLeaf() instanceof ThrowTree
                    || at.getLeaf() instanceof NewClassTree made
                            && EXCEPTION
                                    .matcher(made.getIdentifier().toString())
                                    .matches()
                    || at.getLeaf() instanceof MethodInvocationTree call
                            && PRECONDITION.matcher(Calls.name(call)).matches()) {
                return true;
            }
            if (!(at.getLeaf() instanceof ExpressionTree)) {
                return false;
            }
        }
        return false;
    }
}
