package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Numbers;
import io.greenloop.patcher.domain.template.Operators;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import java.util.List;
import java.util.Map;

/** A calculation with the wrong operator ("change operator" in ManySStuBs4J, Karampatsis and Sutton, 2020). */
final class ArithmeticOperator implements Template {

    private static final Map<String, Map<String, Double>> ALTERNATIVES = Map.of(
            "+", Map.of("-", 1.0, "*", 0.7, "/", 0.3, "%", 0.2),
            "-", Map.of("+", 1.0, "/", 0.4, "*", 0.4, "%", 0.3),
            "*", Map.of("/", 1.0, "+", 0.7, "-", 0.3, "%", 0.3),
            "/", Map.of("*", 1.0, "%", 0.7, "-", 0.4, "+", 0.3),
            "%", Map.of("/", 0.8, "*", 0.4, "-", 0.3, "+", 0.3),
            "+=", Map.of("-=", 1.0, "*=", 0.5),
            "-=", Map.of("+=", 1.0, "/=", 0.4, "%=", 0.3),
            "*=", Map.of("/=", 1.0, "+=", 0.7),
            "/=", Map.of("*=", 1.0, "%=", 0.5, "-=", 0.4),
            "%=", Map.of("/=", 0.8, "-=", 0.4));

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
        var alternatives = ALTERNATIVES.get(Operators.symbol(site.tree()).orElse(""));
        if (alternatives == null || site.type().filter(Numbers::isNumeric).isEmpty()) {
            return List.of();
        }
        if (site.tree() instanceof BinaryTree binary) {
            return OtherOperator.suggestions(
                    site, binary.getLeftOperand(), binary.getRightOperand(), "calculation", alternatives);
        }
        var assignment = (CompoundAssignmentTree) site.tree();
        return OtherOperator.suggestions(
                site, assignment.getVariable(), assignment.getExpression(), "calculation", alternatives);
    }
}
