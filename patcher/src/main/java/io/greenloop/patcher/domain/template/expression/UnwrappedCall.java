package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import io.greenloop.patcher.domain.template.WrongValue;
import io.greenloop.patcher.domain.template.donor.Place;
import io.greenloop.patcher.domain.template.donor.Written;
import java.util.ArrayList;
import java.util.List;

/**
 * A call that should not be: what it is asked of, or given, is meant itself, as {@code name} for {@code name.trim()}.
 * "Unwraps from a method call" in Defects4J's dissection (Sobreira et al., 2018).
 */
final class UnwrappedCall implements Template {

    @Override
    public String name() {
        return "unwrapped-call";
    }

    @Override
    public double prior(FailureClue clue) {
        return 0.8 * WrongValue.prior(clue);
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (!(site.tree() instanceof MethodInvocationTree call)) {
            return List.of();
        }
        var place = Place.of(site).orElse(null);
        if (place == null) {
            return List.of();
        }
        var suggestions = new ArrayList<Suggestion>();
        if (call.getMethodSelect() instanceof MemberSelectTree select && isFit(place, site, select.getExpression())) {
            suggestions.add(bare(site, select.getExpression(), 0.45));
        }
        for (var argument : call.getArguments()) {
            if (isFit(place, site, argument)) {
                suggestions.add(bare(site, argument, 0.5 / call.getArguments().size() + 0.1));
            }
        }
        return suggestions;
    }

    private static boolean isFit(Place place, Site site, ExpressionTree inner) {
        boolean isValue = Place.isValue(site.to(inner))
                || inner instanceof MethodInvocationTree
                || site.source(inner).equals("this");
        return isValue && site.type(inner).filter(place::takes).isPresent();
    }

    private static Suggestion bare(Site site, ExpressionTree inner, double closeness) {
        return Written.of(site, inner)
                .instead(
                        site,
                        closeness,
                        "%s was asked for where %s itself is meant: it stands alone now."
                                .formatted(site.quote(site.tree()), site.quote(inner)));
    }
}
