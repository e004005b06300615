package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.ConditionalExpressionTree;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import io.greenloop.patcher.domain.template.WrongValue;
import io.greenloop.patcher.domain.template.donor.Written;
import java.util.List;

/**
 * A conditional expression with its branches in each other's place, or with one that should always be taken. TBar's
 * FP6 (Liu et al., 2019).
 */
final class ConditionalBranches implements Template {

    @Override
    public String name() {
        return "conditional-branches";
    }

    @Override
    public double prior(FailureClue clue) {
        return 0.8 * WrongValue.prior(clue);
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (!(site.tree() instanceof ConditionalExpressionTree choice)) {
            return List.of();
        }
        var then = choice.getTrueExpression();
        var otherwise = choice.getFalseExpression();
        var swapped = new Suggestion(
                List.of(
                        site.replace(then, Written.of(site, otherwise).within(3)),
                        site.replace(otherwise, site.source(then))),
                0.9,
                "The branches of %s stood in each other's place: they were swapped.".formatted(site.quote(choice)));
        return List.of(
                swapped, always(site, Written.of(site, then), 0.4), always(site, Written.of(site, otherwise), 0.4));
    }

    private static Suggestion always(Site site, Written branch, double closeness) {
        return branch.instead(
                site,
                closeness,
                "%s asked where there is nothing to ask: it is now always %s."
                        .formatted(site.quote(site.tree()), Site.quote(branch.source())));
    }
}
