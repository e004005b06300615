package io.greenloop.patcher.domain.template;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Map;

/** A calculation with the wrong operator. */
final class ArithmeticOperator implements Template {

    private static final Map<String, Map<String, Double>> ALTERNATIVES = Map.of(
            "+", Map.of("-", 1.0, "*", 0.7, "/", 0.3),
            "-", Map.of("+", 1.0, "/", 0.4, "*", 0.4),
            "*", Map.of("/", 1.0, "+", 0.7, "-", 0.3),
            "/", Map.of("*", 1.0, "%", 0.6, "-", 0.4),
            "%", Map.of("/", 0.8, "*", 0.4),
            "+=", Map.of("-=", 1.0, "*=", 0.5),
            "-=", Map.of("+=", 1.0, "/=", 0.4),
            "*=", Map.of("/=", 1.0, "+=", 0.7),
            "/=", Map.of("*=", 1.0));

    @Override
    public String name() {
        return "arithmetic-operator";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ASSERTION -> 0.95;
            case INDEX, ENDLESS, ZERO -> 0.7;
            case OTHER -> 0.5;
            case NULL, COMPILE -> 0.1;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (site.type().filter(Numbers::isNumeric).isEmpty()) {
            return List.of();
        }
        if (site.tree() instanceof BinaryTree binary) {
            return replaced(site, binary, binary.getLeftOperand(), binary.getRightOperand());
        }
        if (site.tree() instanceof CompoundAssignmentTree assignment) {
            return replaced(site, assignment, assignment.getVariable(), assignment.getExpression());
        }
        return List.of();
    }

    private static List<Suggestion> replaced(Site site, Tree whole, Tree left, Tree right) {
        var operator = Operators.symbol(whole).orElse("");
        return ALTERNATIVES.getOrDefault(operator, Map.of()).entrySet().stream()
                .flatMap(other -> Operators.replace(site.file(), left, right, operator, other.getKey()).stream()
                        .map(edit -> Suggestion.of(
                                edit,
                                other.getValue(),
                                "The calculation %s was wrong: its operator %s is now %s."
                                        .formatted(site.quote(whole), operator, other.getKey()))))
                .toList();
    }
}
