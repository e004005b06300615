package io.greenloop.patcher.domain.template;

import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewArrayTree;
import java.util.ArrayList;
import java.util.List;

/** An array made with a length that can be below zero: PAR's range checker (Kim et al., 2013) for lengths. */
final class NegativeSizeGuard implements Template {

    @Override
    public String name() {
        return "negative-size-guard";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case INDEX -> 0.9;
            case OTHER, ASSERTION -> 0.1;
            case NULL, ZERO, ENDLESS -> 0.02;
            case COMPILE -> 0;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (!(site.tree() instanceof NewArrayTree creation)
                || creation.getDimensions().isEmpty()
                || creation.getDimensions().get(0) instanceof LiteralTree) {
            return List.of();
        }
        var length = creation.getDimensions().get(0);
        var source = site.source(length);
        var reason = "That %s can be negative was not considered".formatted(Site.quote(source));
        double likely = site.hints().isThrown("NegativeArraySizeException") ? 1 : 0.2;
        var suggestions = new ArrayList<Suggestion>();
        suggestions.add(Suggestion.of(
                site.replace(length, "Math.max(0, " + source + ")"), 0.7, reason + ": the length is now 0 then."));
        suggestions.addAll(GuardedForms.of(site, new Guard(source + " >= 0", source + " < 0", reason)));
        return suggestions.stream().map(suggestion -> suggestion.times(likely)).toList();
    }
}
