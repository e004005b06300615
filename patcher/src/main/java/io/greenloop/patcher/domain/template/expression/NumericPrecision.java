package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.Tree.Kind;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Numbers;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import io.greenloop.patcher.domain.template.WrongValue;
import io.greenloop.patcher.domain.template.donor.Binding;
import io.greenloop.patcher.domain.template.donor.Place;
import io.greenloop.patcher.domain.template.donor.Written;
import java.util.ArrayList;
import java.util.List;

/**
 * A calculation with whole numbers that loses what is behind the point, rounds the wrong way, or runs over. TBar's FP8
 * (Liu et al., 2019); ICAST_IDIV_CAST_TO_DOUBLE and ICAST_INTEGER_MULTIPLY_CAST_TO_LONG in SpotBugs.
 */
final class NumericPrecision implements Template {

    @Override
    public String name() {
        return "numeric-precision";
    }

    @Override
    public double prior(FailureClue clue) {
        return 0.8 * WrongValue.prior(clue);
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (!(site.tree() instanceof BinaryTree calculation)
                || !Place.isValue(site)
                || site.type().filter(Numbers::isInteger).isEmpty()) {
            return List.of();
        }
        var left = Written.of(site, calculation.getLeftOperand());
        var right = Written.of(site, calculation.getRightOperand());
        return switch (calculation.getKind()) {
            case DIVIDE -> divided(site, left, right);
            case REMAINDER ->
                List.of(exact(site, "Math.floorMod(%s, %s)".formatted(left.source(), right.source()), 0.4));
            case MULTIPLY -> multiplied(site, calculation, left, right);
            case LEFT_SHIFT -> widened(site, left, "<<", right, "(long) ");
            case PLUS, MINUS -> widened(site, left, calculation.getKind() == Kind.PLUS ? "+" : "-", right, "(long) ");
            default -> List.of();
        };
    }

    /** What is divided before it is multiplied loses what the division leaves. */
    private static List<Suggestion> multiplied(Site site, BinaryTree calculation, Written left, Written right) {
        var suggestions = new ArrayList<>(widened(site, left, "*", right, "(long) "));
        if (calculation.getLeftOperand() instanceof BinaryTree first && first.getKind() == Kind.DIVIDE) {
            var product = Written.joined(Written.of(site, first.getLeftOperand()), "*", right);
            suggestions.add(exact(site, Written.joined(product, "/", Written.of(site, first.getRightOperand())), 0.8));
        }
        return suggestions;
    }

    private static List<Suggestion> divided(Site site, Written left, Written right) {
        var suggestions = new ArrayList<>(widened(site, left, "/", right, "(double) "));
        suggestions.add(exact(
                site,
                new Written(
                        "(%s + %s - 1) / %s".formatted(left.within(11), right.within(12), right.within(13)),
                        Binding.ofOperator("/")),
                0.35));
        suggestions.add(exact(site, "Math.floorDiv(%s, %s)".formatted(left.source(), right.source()), 0.3));
        return suggestions;
    }

    /** Only where the wider result is taken; the compiler refuses the rest. */
    private static List<Suggestion> widened(Site site, Written left, String operator, Written right, String cast) {
        boolean isLong = cast.contains("long");
        var taken = Place.taker(site).map(Object::toString).orElse("");
        if (!taken.matches(isLong ? "long|double|float" : "double|float")) {
            return List.of();
        }
        var suggestions = new ArrayList<Suggestion>();
        var literal = isLong ? left : right;
        if (literal.source().matches("\\d+")) {
            var wider = Written.primary(literal.source() + (isLong ? "L" : ".0"));
            var whole = isLong ? Written.joined(wider, operator, right) : Written.joined(left, operator, wider);
            suggestions.add(exact(site, whole, isLong ? 0.6 : 0.95));
        }
        suggestions.add(exact(site, Written.joined(left.prefixed(cast), operator, right), isLong ? 0.5 : 0.9));
        return suggestions;
    }

    private static Suggestion exact(Site site, String call, double closeness) {
        return exact(site, Written.primary(call), closeness);
    }

    private static Suggestion exact(Site site, Written other, double closeness) {
        return other.instead(
                site,
                closeness,
                "%s was worked out too coarsely: it is now %s."
                        .formatted(site.quote(site.tree()), Site.quote(other.source())));
    }
}
