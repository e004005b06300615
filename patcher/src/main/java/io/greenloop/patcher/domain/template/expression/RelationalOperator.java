package io.greenloop.patcher.domain.template.expression;

import static java.util.stream.Collectors.toMap;

import com.sun.source.tree.BinaryTree;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Numbers;
import io.greenloop.patcher.domain.template.Operators;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import java.util.List;
import java.util.Map;

/**
 * A comparison with the wrong operator: one-sided limits, reversed or negated comparisons. With the other operators the most
 * frequent mistake of one token but for wrong names ("change operator" in ManySStuBs4J, Karampatsis and Sutton, 2020).
 */
final class RelationalOperator implements Template {

    private static final Map<String, Map<String, Double>> ALTERNATIVES = Map.of(
            "<", Map.of("<=", 1.0, ">", 0.6, ">=", 0.7, "!=", 0.3),
            "<=", Map.of("<", 1.0, ">=", 0.6, ">", 0.7, "==", 0.3),
            ">", Map.of(">=", 1.0, "<", 0.6, "<=", 0.7, "!=", 0.3),
            ">=", Map.of(">", 1.0, "<=", 0.6, "<", 0.7, "==", 0.3),
            "==", Map.of("!=", 1.0, "<=", 0.5, ">=", 0.5, "<", 0.3, ">", 0.3),
            "!=", Map.of("==", 1.0, "<", 0.4, ">", 0.4, "<=", 0.25, ">=", 0.25));

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
        var alternatives =
                ALTERNATIVES.getOrDefault(Operators.symbol(comparison).orElse(""), Map.of());
        boolean areNumbers = site.type(comparison.getLeftOperand())
                .filter(Numbers::isNumeric)
                .isPresent();
        return OtherOperator.suggestions(
                site,
                comparison.getLeftOperand(),
                comparison.getRightOperand(),
                "comparison",
                areNumbers ? alternatives : equalityOnly(alternatives));
    }

    private static Map<String, Double> equalityOnly(Map<String, Double> alternatives) {
        return alternatives.entrySet().stream()
                .filter(other -> other.getKey().equals("==") || other.getKey().equals("!="))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
