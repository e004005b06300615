package io.greenloop.javasource.risks;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.util.TreeScanner;
import io.greenloop.javasource.Analysis;
import java.util.regex.Pattern;

/** Finds exceptions of which nobody hears: those that say that code is wrong, caught without a word about them. */
final class SwallowFacts extends FactReader {

    /** A library's way to say that something is not there or no number is as good as an answer. */
    private static final Pattern BUG = Pattern.compile(
            ".*\\b(?:Throwable|Exception|RuntimeException|Error|AssertionError|NullPointerException|ClassCastException"
                    + "|\\w*IndexOutOfBoundsException|IllegalStateException|IllegalArgumentException|ArithmeticException"
                    + "|ConcurrentModificationException|StackOverflowError|OutOfMemoryError)\\b.*");

    SwallowFacts(Analysis analysis, CompilationUnitTree unit) {
        super(analysis, unit);
    }

    @Override
    public Void visitCatch(CatchTree tree, Void nothing) {
        var type = tree.getParameter().getType().toString();
        if (BUG.matcher(type).matches() && isForgotten(tree)) {
            note(
                    Risk.EXCEPTION_SWALLOWED,
                    tree,
                    "catch (%s)".formatted(type.replaceAll("\\s+", " ")),
                    RiskFact.News.WHEN_ADDED_TO_OLD);
        }
        return super.visitCatch(tree, nothing);
    }

    private static boolean isForgotten(CatchTree tree) {
        var name = tree.getParameter().getName();
        var heard = new boolean[1];
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitIdentifier(IdentifierTree used, Void nothing) {
                heard[0] |= used.getName().equals(name);
                return null;
            }

            @Override
            public Void visitThrow(ThrowTree thrown, Void nothing) {
                heard[0] = true;
                return null;
            }
        }.scan(tree.getBlock(), null);
        return !heard[0];
    }
}
