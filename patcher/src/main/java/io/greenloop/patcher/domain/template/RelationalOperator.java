package io.greenloop.patcher.domain.template;

import com.sun.source.tree.BinaryTree;
import java.util.List;
import java.util.Map;
import javax.lang.model.type.TypeMirror;

/** A comparison with the wrong operator: one-sided limits, reversed or negated comparisons. */
final class RelationalOperator implements Template {

    private static final Map<String, Map<String, Double>> ALTERNATIVES = Map.of(
            "<", Map.of("<=", 1.0, ">", 0.6, ">=", 0.7, "!=", 0.3),
            "<=", Map.of("<", 1.0, ">=", 0.6, ">", 0.7, "==", 0.3),
            ">", Map.of(">=", 1.0, "<", 0.6, "<=", 0.7, "!=", 0.3),
            ">=", Map.of(">", 1.0, "<=", 0.6, "<", 0.7, "==", 0.3),
            "==", Map.of("!=", 1.0, "<=", 0.5, ">=", 0.5),
            "!=", Map.of("==", 1.0, "<", 0.4, ">", 0.4));

    @Override
    public String name() {
        return "relational-operator";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ASSERTION, ENDLESS -> 1;
            case INDEX -> 0.9;
            case OTHER -> 0.8;
            case NULL, ZERO -> 0.4;
            case COMPILE -> 0.1;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (!(site.tree() instanceof BinaryTree comparison)) {
            return List.of();
        }
        var operator = Operators.symbol(comparison).orElse("");
        boolean areNumbers = site.type(comparison.getLeftOperand())
                .map(RelationalOperator::isNumber)
                .orElse(false);
        return ALTERNATIVES.getOrDefault(operator, Map.of()).entrySet().stream()
                .filter(other -> areNumbers || isEquality(other.getKey()))
                .flatMap(other -> Operators.replace(
                                site.file(),
                                comparison.getLeftOperand(),
                                comparison.getRightOperand(),
                                operator,
                                other.getKey())
                        .stream()
                        .map(edit -> Suggestion.of(
                                edit,
                                other.getValue(),
                                "The comparison %s was wrong: its operator %s is now %s."
                                        .formatted(site.quote(comparison), operator, other.getKey()))))
                .toList();
    }

    private static boolean isNumber(TypeMirror type) {
        return Numbers.isNumeric(type);
    }

    private static boolean isEquality(String operator) {
        return operator.equals("==") || operator.equals("!=");
    }
}
