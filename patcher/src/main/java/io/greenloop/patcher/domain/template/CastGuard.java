package io.greenloop.patcher.domain.template;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.TypeCastTree;
import java.util.List;

/** A cast of what can be of another class: PAR's class cast checker (Kim et al., 2013), TBar's FP1. */
final class CastGuard implements Template {

    @Override
    public String name() {
        return "cast-guard";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case OTHER -> 0.95;
            case ASSERTION, NULL -> 0.15;
            case INDEX, ZERO, ENDLESS -> 0.02;
            case COMPILE -> 0;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (!(site.tree() instanceof TypeCastTree cast) || !isCheckable(site, cast)) {
            return List.of();
        }
        var subject = site.source(cast.getExpression());
        // What type arguments there are cannot be asked for.
        var type = site.source(cast.getType()).replaceFirst("<.*>", "");
        var test = subject + " instanceof " + type;
        var guard = new Guard(
                test,
                "!(" + test + ")",
                "That %s can be of another class was not considered".formatted(Site.quote(subject)));
        double likely = site.hints().isThrown("ClassCastException") ? 1 : 0.3;
        return GuardedForms.of(site, guard).stream()
                .map(suggestion -> suggestion.times(likely))
                .toList();
    }

    private static boolean isCheckable(Site site, TypeCastTree cast) {
        boolean isName =
                cast.getExpression() instanceof IdentifierTree || cast.getExpression() instanceof MemberSelectTree;
        return isName
                && site.type().filter(KnownTypes::isReference).isPresent()
                && site.type(cast.getExpression())
                        .filter(KnownTypes::isReference)
                        .isPresent();
    }
}
