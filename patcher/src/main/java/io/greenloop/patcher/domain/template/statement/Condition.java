package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.UnaryTree;
import io.greenloop.javasource.edit.TypedFile;
import io.greenloop.patcher.domain.template.Operators;
import io.greenloop.patcher.domain.template.donor.ElementComparisons.Comparison;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A question that could be asked at a place.
 *
 * @param holds Java expression
 * @param fails Java expression that is true when the other is false
 * @param closeness how likely there, above 0, at most 1
 * @param names the variables that it mentions
 */
record Condition(String holds, String fails, double closeness, Set<String> names) {

    private static final Map<String, String> OPPOSITES =
            Map.of("<", ">=", ">=", "<", ">", "<=", "<=", ">", "==", "!=", "!=", "==");

    Condition {
        names = Set.copyOf(names);
        closeness = Math.min(1, closeness);
    }

    /** A condition that stands in the code. */
    static Condition of(TypedFile file, ExpressionTree tree, double closeness, Set<String> names) {
        return new Condition(file.source(tree), opposite(file, tree), closeness, names);
    }

    /** A question about an element. */
    static Condition of(Comparison asked, double closeness) {
        var names = Set.copyOf(asked.names());
        if (asked.isOfValues()) {
            var call = "%s.equals(%s)".formatted(asked.left(), asked.right());
            return new Condition(call, "!" + call, closeness, names);
        }
        return new Condition(
                "%s %s %s".formatted(asked.left(), asked.operator(), asked.right()),
                "%s %s %s".formatted(asked.left(), OPPOSITES.get(asked.operator()), asked.right()),
                closeness,
                names);
    }

    private static String opposite(TypedFile file, ExpressionTree tree) {
        if (tree.getKind() == Kind.LOGICAL_COMPLEMENT) {
            return file.source(((UnaryTree) tree).getExpression());
        }
        var other = OPPOSITES.get(Operators.symbol(tree).orElse(""));
        if (tree instanceof BinaryTree comparison && other != null) {
            return "%s %s %s"
                    .formatted(
                            file.source(comparison.getLeftOperand()), other, file.source(comparison.getRightOperand()));
        }
        boolean isSimple = tree.getKind() == Kind.METHOD_INVOCATION || tree.getKind() == Kind.IDENTIFIER;
        return isSimple ? "!" + file.source(tree) : "!(" + file.source(tree) + ")";
    }

    Condition times(double factor) {
        return new Condition(holds, fails, closeness * factor, names);
    }

    /** The same question with the answers changed. */
    Condition turned() {
        return new Condition(fails, holds, closeness, names);
    }

    /** Both ways round, likeliest first, each once. */
    static List<Condition> bothWays(List<Condition> conditions, int most) {
        return best(
                conditions.stream().flatMap(one -> Stream.of(one, one.turned())).toList(), most);
    }

    static List<Condition> best(List<Condition> conditions, int most) {
        var seen = new HashSet<String>();
        return conditions.stream()
                .sorted(Comparator.comparing(Condition::closeness, Comparator.reverseOrder())
                        .thenComparing(Condition::holds))
                .filter(condition -> seen.add(condition.holds()))
                .limit(most)
                .toList();
    }
}
