package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree.Kind;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Operators;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import io.greenloop.patcher.domain.template.WrongValue;
import io.greenloop.patcher.domain.template.donor.Binding;
import io.greenloop.patcher.domain.template.donor.Place;
import io.greenloop.patcher.domain.template.donor.Written;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.TypeKind;

/**
 * A calculation that is taken for what it is not: a number for the character that was worked out, a sum or product that runs over
 * before it is compared. TBar's FP7 (Liu et al., 2019); ICAST_INTEGER_MULTIPLY_CAST_TO_LONG in SpotBugs.
 */
final class MissingCast implements Template {

    @Override
    public String name() {
        return "missing-cast";
    }

    @Override
    public double prior(FailureClue clue) {
        return 0.7 * WrongValue.prior(clue);
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        return isRemovedByIndex(site) ? List.of(changed(site, boxed(site), 0.6)) : calculated(site);
    }

    /** A list takes a whole number for an index where the element is meant. */
    private static boolean isRemovedByIndex(Site site) {
        return site.parent() instanceof MethodInvocationTree call
                && call.getArguments().size() == 1
                && call.getArguments().get(0) == site.tree()
                && call.getMethodSelect().toString().endsWith(".remove")
                && site.type().filter(type -> type.getKind() == TypeKind.INT).isPresent();
    }

    private static Written boxed(Site site) {
        return Written.primary("Integer.valueOf(%s)".formatted(site.source(site.tree())));
    }

    private static List<Suggestion> calculated(Site site) {
        boolean isNumber = site.tree() instanceof BinaryTree
                && Place.isValue(site)
                && site.type().filter(type -> type.getKind() == TypeKind.INT).isPresent();
        if (!isNumber) {
            return List.of();
        }
        var calculation = (BinaryTree) site.tree();
        if (isCharacters(site, calculation) && isShown(site)) {
            return List.of(
                    changed(site, Written.of(site, calculation).prefixed("(char) "), 0.8),
                    changed(site, new Written("\"\" + " + site.source(calculation), Binding.ofOperator("+")), 0.5));
        }
        boolean canRunOver = Set.of(Kind.PLUS, Kind.MINUS, Kind.MULTIPLY).contains(calculation.getKind())
                && Operators.isComparison(site.parent());
        if (!canRunOver) {
            return List.of();
        }
        var operator = Operators.symbol(calculation).orElseThrow();
        var wide = Written.joined(
                Written.of(site, calculation.getLeftOperand()).prefixed("(long) "),
                operator,
                Written.of(site, calculation.getRightOperand()));
        return List.of(changed(site, wide, 0.45));
    }

    private static boolean isCharacters(Site site, BinaryTree calculation) {
        return isOfCharacter(site, calculation.getLeftOperand()) || isOfCharacter(site, calculation.getRightOperand());
    }

    private static boolean isOfCharacter(Site site, ExpressionTree operand) {
        if (operand instanceof ParenthesizedTree inner) {
            return isOfCharacter(site, inner.getExpression());
        }
        if (operand instanceof BinaryTree calculation) {
            return isCharacters(site, calculation);
        }
        return site.type(operand)
                .filter(type -> type.getKind() == TypeKind.CHAR)
                .isPresent();
    }

    /** Where a number and a character both go, and are written differently. */
    private static boolean isShown(Site site) {
        boolean isText = site.parent() instanceof BinaryTree around
                && around.getKind() == Kind.PLUS
                && site.upwards()
                        .type()
                        .map(Object::toString)
                        .filter("java.lang.String"::equals)
                        .isPresent();
        return isText
                || site.parent() instanceof MethodInvocationTree
                || site.parent() instanceof AssignmentTree
                || site.parent().getKind() == Kind.PLUS_ASSIGNMENT;
    }

    private static Suggestion changed(Site site, Written other, double closeness) {
        return other.instead(
                site,
                closeness,
                "%s was taken for another type: it is now %s."
                        .formatted(site.quote(site.tree()), Site.quote(other.source())));
    }
}
