package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.Tree.Kind;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Operators;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import java.util.ArrayList;
import java.util.List;

/**
 * "And" where "or" is meant, the other way round, or one condition too many ("change operator" and "less specific if"
 * in ManySStuBs4J, Karampatsis and Sutton, 2020).
 */
final class LogicalOperator implements Template {

    @Override
    public String name() {
        return "logical-operator";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ASSERTION, OTHER, ENDLESS -> 0.9;
            case NULL, INDEX -> 0.8;
            case ZERO -> 0.4;
            case COMPILE -> 0.1;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (!(site.tree() instanceof BinaryTree condition)
                || condition.getKind() != Kind.CONDITIONAL_AND && condition.getKind() != Kind.CONDITIONAL_OR) {
            return List.of();
        }
        var left = condition.getLeftOperand();
        var right = condition.getRightOperand();
        var operator = Operators.symbol(condition).orElseThrow();
        var other = operator.equals("&&") ? "||" : "&&";
        var suggestions = new ArrayList<Suggestion>();
        Operators.replace(site.file(), left, right, operator, other)
                .ifPresent(edit -> suggestions.add(Suggestion.of(
                        edit,
                        1,
                        "The condition %s joined its parts wrongly: %s is now %s."
                                .formatted(site.quote(condition), operator, other))));
        suggestions.add(Suggestion.of(
                site.replace(condition, site.source(left)),
                0.5,
                "The condition %s asked too much: %s was dropped."
                        .formatted(site.quote(condition), site.quote(right))));
        suggestions.add(Suggestion.of(
                site.replace(condition, site.source(right)),
                0.5,
                "The condition %s asked too much: %s was dropped.".formatted(site.quote(condition), site.quote(left))));
        return suggestions;
    }
}
