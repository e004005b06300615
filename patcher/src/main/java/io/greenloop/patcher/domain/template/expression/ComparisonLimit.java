package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.LiteralTree;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Numbers;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import io.greenloop.patcher.domain.template.WrongValue;
import io.greenloop.patcher.domain.template.donor.Written;
import java.util.List;
import java.util.Map;

/**
 * A case that should have been a range: only one number is caught where its neighbour is one of the same kind, as
 * {@code size == 0} for {@code size <= 1}. The modified logic expression of Defects4J's dissection (Sobreira et al.,
 * 2018). Limits of comparisons that order are {@link OffByOne}'s.
 */
final class ComparisonLimit implements Template {

    @Override
    public String name() {
        return "comparison-limit";
    }

    @Override
    public double prior(FailureClue clue) {
        return clue == FailureClue.ENDLESS ? 0.9 : 0.8 * WrongValue.prior(clue);
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (!(site.tree() instanceof BinaryTree comparison)
                || !(comparison.getRightOperand() instanceof LiteralTree literal)
                || !(literal.getValue() instanceof Integer limit)
                || site.type(comparison.getLeftOperand())
                        .filter(Numbers::isInteger)
                        .isEmpty()) {
            return List.of();
        }
        var others = switch (comparison.getKind()) {
            case EQUAL_TO -> Map.of("<=", limit + 1L, ">=", limit - 1L);
            case NOT_EQUAL_TO -> Map.of(">", limit + 1L, "<", limit - 1L);
            default -> Map.<String, Long>of();
        };
        return others.entrySet().stream()
                .map(other -> Written.joined(
                                Written.of(site, comparison.getLeftOperand()),
                                other.getKey(),
                                Written.primary(other.getValue().toString()))
                        .instead(
                                site,
                                other.getValue() > limit ? 0.7 : 0.2,
                                "The limit in %s was too narrow: it now asks for %s %d."
                                        .formatted(site.quote(comparison), other.getKey(), other.getValue())))
                .toList();
    }
}
