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
 * A calculation with whole numbers that loses what is behind the point, rounds the wrong way, or runs over: CWE-682 and its kin
 * ("integer division" and "overflow" are among the patterns of SpotBugs: ICAST_IDIV_CAST_TO_DOUBLE, ICAST_INTEGER_MULTIPLY_CAST_TO_LONG).
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
            case MULTIPLY -> widened(site, left, "*", right, "(long) ");
            case PLUS, MINUS -> widened(site, left, calculation.getKind() == Kind.PLUS ? "+" : "-", right, "(long) ");
            default -> List.of();
        };
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
        var wider = cast.contains("long") ? "long" : "double";
        boolean isTaken = Place.taker(site)
                .filter(type -> type.toString().equals(wider) || type.toString().equals("double"))
                .isPresent();
        return isTaken
                ? List.of(exact(
                        site, Written.joined(left.prefixed(cast), operator, right), wider.equals("double") ? 0.9 : 0.5))
                : List.of();
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
