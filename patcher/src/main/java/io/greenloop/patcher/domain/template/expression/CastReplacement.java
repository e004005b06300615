package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.TypeCastTree;
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
import javax.lang.model.type.TypeKind;

/**
 * A number cut off where it should be rounded, cast to the wrong type, cast too early, or for nothing. TBar's FP7 (Liu
 * et al., 2019).
 */
final class CastReplacement implements Template {

    private static final List<String> ROUNDINGS = List.of("round", "ceil", "floor");
    private static final List<String> TYPES = List.of("int", "long", "double");

    @Override
    public String name() {
        return "cast-replacement";
    }

    @Override
    public double prior(FailureClue clue) {
        return 0.7 * WrongValue.prior(clue);
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (!(site.tree() instanceof TypeCastTree cast)
                || !(cast.getType() instanceof PrimitiveTypeTree)
                || !Place.isValue(site)) {
            return List.of();
        }
        var type = site.source(cast.getType());
        var inner = Written.of(site, cast.getExpression());
        var others = new ArrayList<Suggestion>();
        boolean isDouble = site.type(cast.getExpression())
                .filter(of -> of.getKind() == TypeKind.DOUBLE)
                .isPresent();
        if (isDouble && site.type().filter(Numbers::isInteger).isPresent()) {
            for (var rounding : ROUNDINGS) {
                var rounded = Written.primary("Math.%s(%s)".formatted(rounding, bare(site, cast)));
                others.add(other(site, rounded.prefixed("(" + type + ") "), rounding.equals("round") ? 0.6 : 0.4));
            }
        }
        TYPES.stream()
                .filter(wider -> !wider.equals(type))
                .forEach(wider -> others.add(other(site, inner.prefixed("(" + wider + ") "), 0.35)));
        others.add(other(site, inner, 0.4));
        return others;
    }

    private static String bare(Site site, TypeCastTree cast) {
        return site.source(
                cast.getExpression() instanceof ParenthesizedTree inner ? inner.getExpression() : cast.getExpression());
    }

    private static Suggestion other(Site site, Written written, double closeness) {
        return written.instead(
                site,
                closeness,
                "%s was cast wrongly: it is now %s."
                        .formatted(site.quote(site.tree()), Site.quote(written.within(Binding.UNARY))));
    }
}
