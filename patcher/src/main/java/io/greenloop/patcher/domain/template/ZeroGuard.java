package io.greenloop.patcher.domain.template;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree.Kind;
import java.util.List;

/** A division by what can be zero. */
final class ZeroGuard implements Template {

    @Override
    public String name() {
        return "zero-guard";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ZERO -> 1;
            case ASSERTION, OTHER -> 0.15;
            case NULL, INDEX, ENDLESS -> 0.05;
            case COMPILE -> 0.01;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        boolean divides = site.tree().getKind() == Kind.DIVIDE || site.tree().getKind() == Kind.REMAINDER;
        if (!divides
                || !(site.tree() instanceof BinaryTree division)
                || division.getRightOperand() instanceof LiteralTree) {
            return List.of();
        }
        var divisor = site.source(division.getRightOperand());
        return GuardedForms.of(
                site,
                new Guard(
                        divisor + " != 0",
                        divisor + " == 0",
                        "That %s can be zero was not considered".formatted(Site.quote(divisor))));
    }
}
