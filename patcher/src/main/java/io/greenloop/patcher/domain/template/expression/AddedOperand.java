package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.VariableTree;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Numbers;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import io.greenloop.patcher.domain.template.WrongValue;
import io.greenloop.patcher.domain.template.donor.Binding;
import io.greenloop.patcher.domain.template.donor.Guess;
import io.greenloop.patcher.domain.template.donor.Guesses;
import io.greenloop.patcher.domain.template.donor.Place;
import io.greenloop.patcher.domain.template.donor.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.type.TypeKind;

/**
 * One operand too few in a calculation: something in scope is to be added, taken away or multiplied, or an index to be
 * wrapped round. The modified arithmetic expression of Defects4J's dissection (Sobreira et al., 2018).
 */
final class AddedOperand implements Template {

    private static final int MOST = 6;
    private static final Pattern BOUND =
            Pattern.compile("(?i).*(length|size\\(\\)|length\\(\\))|mod(ulus|ulo)?|size|capacity");

    @Override
    public String name() {
        return "added-operand";
    }

    @Override
    public double prior(FailureClue clue) {
        return 0.7 * WrongValue.prior(clue);
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (site.tree().getKind() == Kind.REMAINDER) {
            return wrapped(site, (BinaryTree) site.tree());
        }
        boolean isEnd = site.tree() instanceof ExpressionTree
                && !(site.tree() instanceof LiteralTree)
                && isResult(site)
                && site.type()
                        .filter(type -> type.getKind().isPrimitive()
                                && Numbers.isNumeric(type)
                                && type.getKind() != TypeKind.CHAR)
                        .isPresent();
        var place = isEnd ? Place.of(site).orElse(null) : null;
        if (place == null) {
            return List.of();
        }
        var whole = Written.of(site, site.tree());
        var suggestions = new ArrayList<Suggestion>();
        if (site.tree() instanceof IdentifierTree) {
            suggestions.add(added(site, whole, "*", new Guess(whole, 1), 0.2));
        }
        for (Guess other : Guesses.values(place, 4 * MOST)) {
            boolean isOperand = other.text().binding() == Binding.PRIMARY
                    && !other.text().source().contains(site.source(site.tree()) + "(")
                    && !site.source(site.tree()).contains(other.text().source());
            if (isOperand && suggestions.size() < 3 * MOST) {
                suggestions.add(added(site, whole, "+", other, 0.8));
                suggestions.add(added(site, whole, "-", other, 0.6));
                boolean isBound = BOUND.matcher(other.text().source()).matches();
                suggestions.add(added(site, whole, isBound ? "%" : "*", other, isBound ? 0.9 : 0.4));
            }
        }
        return suggestions;
    }

    /** What may be below zero is brought above it first: the remainder of a negative number is negative. */
    private static List<Suggestion> wrapped(Site site, BinaryTree remainder) {
        var size = new Written(site.source(remainder.getRightOperand()), Binding.of(remainder.getRightOperand()));
        var left = bare(remainder.getLeftOperand());
        boolean isCalculated = left.getKind() == Kind.PLUS || left.getKind() == Kind.MINUS;
        if (!isCalculated && !(left instanceof IdentifierTree)) {
            return List.of();
        }
        var whole = Written.joined(Written.joined(Written.of(site, left), "+", size), "%", size);
        return List.of(whole.instead(
                site,
                isCalculated ? 0.8 : 0.4,
                "%s is negative where %s is: it is now %s."
                        .formatted(site.quote(remainder), site.quote(left), Site.quote(whole.source()))));
    }

    private static ExpressionTree bare(ExpressionTree tree) {
        return tree instanceof ParenthesizedTree inner ? bare(inner.getExpression()) : tree;
    }

    /** Where a calculation ends: what is returned, kept or handed on. */
    private static boolean isResult(Site site) {
        var parent = site.parent();
        boolean isHandedOn = parent instanceof MethodInvocationTree || parent instanceof NewClassTree;
        return parent instanceof ReturnTree
                || parent instanceof VariableTree
                || parent instanceof AssignmentTree
                || parent instanceof CompoundAssignmentTree
                || isHandedOn && (site.tree() instanceof IdentifierTree || site.tree() instanceof BinaryTree);
    }

    private static Suggestion added(Site site, Written whole, String operator, Guess other, double weight) {
        var sum = Written.joined(whole, operator, other.text());
        return sum.instead(
                site,
                weight * other.closeness(),
                "%s lacked an operand: it is now %s.".formatted(site.quote(site.tree()), Site.quote(sum.source())));
    }
}
