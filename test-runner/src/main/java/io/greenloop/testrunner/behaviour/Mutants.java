package io.greenloop.testrunner.behaviour;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import io.greenloop.testrunner.compile.ModuleCompiler;
import io.greenloop.testrunner.compile.SourceText;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Makes first-order mutants of the lines that a patch added or changed: an operator replaced, a whole number one more or less, a
 * condition negated, a call left out.
 */
public final class Mutants {

    private static final Map<String, List<String>> OPERATORS = Map.ofEntries(
            Map.entry("+", List.of("-")),
            Map.entry("-", List.of("+")),
            Map.entry("*", List.of("/")),
            Map.entry("/", List.of("*")),
            Map.entry("%", List.of("*")),
            Map.entry("<", List.of("<=", ">=")),
            Map.entry("<=", List.of("<", ">")),
            Map.entry(">", List.of(">=", "<=")),
            Map.entry(">=", List.of(">", "<")),
            Map.entry("==", List.of("!=")),
            Map.entry("!=", List.of("==")),
            Map.entry("&&", List.of("||")),
            Map.entry("||", List.of("&&")),
            Map.entry("&", List.of("|")),
            Map.entry("|", List.of("&")),
            Map.entry("^", List.of("&")),
            Map.entry("<<", List.of(">>")),
            Map.entry(">>", List.of("<<")),
            Map.entry(">>>", List.of("<<")),
            Map.entry("+=", List.of("-=")),
            Map.entry("-=", List.of("+=")),
            Map.entry("*=", List.of("/=")),
            Map.entry("/=", List.of("*=")));

    private Mutants() {}

    /**
     * Texts of the whole file, each with one mutation; evenly chosen where there are more. They need not compile.
     *
     * @param path below the folder of sources
     * @param after the patched text
     */
    public static List<String> of(ModuleCompiler compiler, String path, String before, String after, int most) {
        var lines = AddedLines.between(before, after);
        if (lines.isEmpty()) {
            return List.of();
        }
        var all = compiler.run(List.of(new SourceText(path, after)), task -> {
            var unit = task.parse().get(0);
            if (!task.errors().isEmpty()) {
                return List.<Mutation>of();
            }
            var finder = new Finder(unit, task.trees().getSourcePositions(), after, lines);
            unit.accept(finder, null);
            return List.copyOf(finder.mutations);
        });
        var step = Math.max(1.0, all.size() / (double) most);
        return IntStream.range(0, Math.min(most, all.size()))
                .mapToObj(i -> all.get((int) (i * step)).in(after))
                .toList();
    }

    /** One change of a text; the text after it is as long as the file, and made only for those that are chosen. */
    private record Mutation(int from, int to, String with) implements Comparable<Mutation> {

        private static final Comparator<Mutation> ORDER = Comparator.comparingInt(Mutation::from)
                .thenComparingInt(Mutation::to)
                .thenComparing(Mutation::with);

        String in(String text) {
            return text.substring(0, from) + with + text.substring(to);
        }

        @Override
        public int compareTo(Mutation other) {
            return ORDER.compare(this, other);
        }
    }

    /** Walks through a file and mutates what begins on one of the lines. */
    private static final class Finder extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final String text;
        private final SortedSet<Long> lines;
        private final SortedSet<Mutation> mutations = new TreeSet<>();

        Finder(CompilationUnitTree unit, SourcePositions positions, String text, SortedSet<Long> lines) {
            this.unit = unit;
            this.positions = positions;
            this.text = text;
            this.lines = lines;
        }

        @Override
        public Void visitBinary(BinaryTree tree, Void nothing) {
            operator(end(tree.getLeftOperand()), start(tree.getRightOperand()));
            return super.visitBinary(tree, nothing);
        }

        @Override
        public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void nothing) {
            operator(end(tree.getVariable()), start(tree.getExpression()));
            return super.visitCompoundAssignment(tree, nothing);
        }

        @Override
        public Void visitLiteral(LiteralTree tree, Void nothing) {
            var own = text.substring(start(tree), end(tree));
            if (tree.getValue() instanceof Integer || tree.getValue() instanceof Long) {
                replace(start(tree), end(tree), "(" + own + " + 1)");
                replace(start(tree), end(tree), "(" + own + " - 1)");
            } else if (tree.getValue() instanceof Boolean value) {
                replace(start(tree), end(tree), value ? "false" : "true");
            }
            return super.visitLiteral(tree, nothing);
        }

        @Override
        public Void visitIf(IfTree tree, Void nothing) {
            negate(tree.getCondition());
            return super.visitIf(tree, nothing);
        }

        @Override
        public Void visitWhileLoop(WhileLoopTree tree, Void nothing) {
            negate(tree.getCondition());
            return super.visitWhileLoop(tree, nothing);
        }

        @Override
        public Void visitDoWhileLoop(DoWhileLoopTree tree, Void nothing) {
            negate(tree.getCondition());
            return super.visitDoWhileLoop(tree, nothing);
        }

        @Override
        public Void visitForLoop(ForLoopTree tree, Void nothing) {
            if (tree.getCondition() != null) {
                negate(tree.getCondition());
            }
            return super.visitForLoop(tree, nothing);
        }

        @Override
        public Void visitConditionalExpression(ConditionalExpressionTree tree, Void nothing) {
            negate(tree.getCondition());
            return super.visitConditionalExpression(tree, nothing);
        }

        @Override
        public Void visitExpressionStatement(ExpressionStatementTree tree, Void nothing) {
            if (tree.getExpression() instanceof MethodInvocationTree) {
                replace(start(tree), end(tree), ";");
            }
            return super.visitExpressionStatement(tree, nothing);
        }

        private void operator(int from, int to) {
            var between = text.substring(from, to);
            var word = between.strip();
            var at = from + between.indexOf(word);
            OPERATORS.getOrDefault(word, List.of()).forEach(other -> replace(at, at + word.length(), other));
        }

        private void negate(ExpressionTree condition) {
            var inside = condition instanceof ParenthesizedTree whole ? whole.getExpression() : condition;
            replace(start(inside), end(inside), "!(" + text.substring(start(inside), end(inside)) + ")");
        }

        private void replace(int from, int to, String with) {
            if (from >= 0 && to > from && lines.contains(unit.getLineMap().getLineNumber(from))) {
                mutations.add(new Mutation(from, to, with));
            }
        }

        private int start(Tree tree) {
            return (int) positions.getStartPosition(unit, tree);
        }

        private int end(Tree tree) {
            return (int) positions.getEndPosition(unit, tree);
        }
    }
}
