package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.UnaryTree;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Numbers;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import io.greenloop.patcher.domain.template.WrongValue;
import io.greenloop.patcher.domain.template.donor.Place;
import io.greenloop.patcher.domain.template.donor.Written;
import java.util.ArrayList;
import java.util.List;

/**
 * A step in the wrong direction or taken too early, a sign too many or too few ("change unary operator" in ManySStuBs4J,
 * Karampatsis and Sutton, 2020). Negations of conditions are {@link Negation}'s.
 */
final class UnaryOperator implements Template {

    @Override
    public String name() {
        return "unary-operator";
    }

    @Override
    public double prior(FailureClue clue) {
        return WrongValue.prior(clue);
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (site.tree() instanceof UnaryTree unary) {
            return others(site, unary);
        }
        return Place.isValue(site)
                        && !(site.tree() instanceof ParenthesizedTree)
                        && !(site.parent() instanceof UnaryTree)
                        && site.type().filter(Numbers::isNumeric).isPresent()
                ? List.of(signed(site))
                : List.of();
    }

    private static List<Suggestion> others(Site site, UnaryTree unary) {
        var operand = Written.of(site, unary.getExpression());
        return switch (unary.getKind()) {
            case POSTFIX_INCREMENT -> steps(site, operand, "%s--", "++%s");
            case POSTFIX_DECREMENT -> steps(site, operand, "%s++", "--%s");
            case PREFIX_INCREMENT -> steps(site, operand, "--%s", "%s++");
            case PREFIX_DECREMENT -> steps(site, operand, "++%s", "%s--");
            case UNARY_MINUS, BITWISE_COMPLEMENT ->
                List.of(operand.instead(
                        site, 0.6, "%s had a sign too many: it was dropped.".formatted(site.quote(unary))));
            default -> List.of();
        };
    }

    /** Whether the step comes before or after matters only where its value is read. */
    private static List<Suggestion> steps(Site site, Written operand, String otherWay, String otherTime) {
        var suggestions = new ArrayList<Suggestion>();
        var back = new Written(otherWay.formatted(operand.source()), operand.binding());
        suggestions.add(back.instead(
                site,
                isStepOfFor(site) ? 0.4 : 0.9,
                "%s stepped in the wrong direction: it is now %s."
                        .formatted(site.quote(site.tree()), Site.quote(back.source()))));
        boolean isRead = !(site.parent() instanceof ExpressionStatementTree) && !(site.parent() instanceof ForLoopTree);
        if (isRead) {
            var then = new Written(otherTime.formatted(operand.source()), operand.binding());
            suggestions.add(then.instead(
                    site,
                    0.8,
                    "%s stepped at the wrong time: it is now %s."
                            .formatted(site.quote(site.tree()), Site.quote(then.source()))));
        }
        return suggestions;
    }

    /** The step in the head of a loop is seldom wrong: the loop would not end. */
    private static boolean isStepOfFor(Site site) {
        return site.upwards().parent() instanceof ForLoopTree;
    }

    private static Suggestion signed(Site site) {
        double closeness = site.tree() instanceof LiteralTree ? 0.3 : 0.25;
        return Written.of(site, (ExpressionTree) site.tree())
                .prefixed("-")
                .instead(site, closeness, "%s lacked its sign: it is now negative.".formatted(site.quote(site.tree())));
    }
}
