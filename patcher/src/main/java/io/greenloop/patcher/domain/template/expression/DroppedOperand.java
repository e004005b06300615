package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree.Kind;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Operators;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import io.greenloop.patcher.domain.template.WrongValue;
import io.greenloop.patcher.domain.template.donor.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One operand too many in a calculation: what is added, taken away or multiplied should not be. The modified
 * arithmetic expression of Defects4J's dissection (Sobreira et al., 2018), TBar's FP11.
 */
final class DroppedOperand implements Template {

    private static final Set<String> CALCULATIONS = Set.of("+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", ">>>");

    @Override
    public String name() {
        return "dropped-operand";
    }

    @Override
    public double prior(FailureClue clue) {
        return 0.9 * WrongValue.prior(clue);
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (!(site.tree() instanceof BinaryTree calculation)
                || !CALCULATIONS.contains(Operators.symbol(calculation).orElse(""))) {
            return List.of();
        }
        var left = calculation.getLeftOperand();
        var right = calculation.getRightOperand();
        var suggestions = new ArrayList<Suggestion>();
        if (canStandAlone(site, left)) {
            suggestions.add(kept(site, left, right, closeness(right, 0.6)));
        }
        if (canStandAlone(site, right)) {
            suggestions.add(kept(site, right, left, closeness(left, 0.5)));
        }
        return suggestions;
    }

    /** A number too many is likelier than a piece of a text, which somebody put there to be read. */
    private static double closeness(ExpressionTree dropped, double otherwise) {
        if (dropped.getKind() == Kind.STRING_LITERAL) {
            return 0.25;
        }
        return dropped instanceof LiteralTree ? 0.8 : otherwise;
    }

    private static boolean canStandAlone(Site site, ExpressionTree operand) {
        var whole = site.type();
        return whole.isPresent()
                && site.type(operand)
                        .filter(type -> site.file().isAssignable(type, whole.get()))
                        .isPresent();
    }

    private static Suggestion kept(Site site, ExpressionTree kept, ExpressionTree dropped, double closeness) {
        return Written.of(site, kept)
                .instead(
                        site,
                        closeness,
                        "%s was wrong: %s was dropped.".formatted(site.quote(site.tree()), site.quote(dropped)));
    }
}
