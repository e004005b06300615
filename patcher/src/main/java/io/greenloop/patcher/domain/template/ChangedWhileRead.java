package io.greenloop.patcher.domain.template;

import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import java.util.List;

/**
 * A collection that is changed by the loop that walks over it: the loop walks over a copy. The textbook answer to a
 * {@code ConcurrentModificationException}.
 */
final class ChangedWhileRead implements Template {

    @Override
    public String name() {
        return "changed-while-read";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case OTHER -> 1;
            case ASSERTION, ENDLESS -> 0.15;
            case NULL, INDEX, ZERO -> 0.05;
            case COMPILE -> 0;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (!(site.tree() instanceof EnhancedForLoopTree loop) || !isView(site, loop)) {
            return List.of();
        }
        var walked = site.source(loop.getExpression());
        boolean isImported = site.file().unit().getImports().stream()
                .map(line -> line.getQualifiedIdentifier().toString())
                .anyMatch(name -> name.equals("java.util.ArrayList") || name.equals("java.util.*"));
        double likely = site.hints().isThrown("ConcurrentModificationException") ? 1 : 0.3;
        return List.of(Suggestion.of(
                site.replace(
                        loop.getExpression(),
                        "new %sArrayList<>(%s)".formatted(isImported ? "" : "java.util.", walked)),
                likely,
                "%s was changed while the loop walked over it: the loop now walks over a copy."
                        .formatted(Site.quote(walked))));
    }

    /** A variable, a field, or what a map or an accessor shows of its inside. */
    private static boolean isView(Site site, EnhancedForLoopTree loop) {
        var walked = loop.getExpression();
        boolean canChange = walked instanceof IdentifierTree
                || walked instanceof MemberSelectTree
                || site.source(walked).matches("[\\w.]+\\((\\w+)?\\)");
        return canChange
                && site.type(walked)
                        .filter(type -> KnownTypes.isA(site.file(), type, "java.util.Collection"))
                        .isPresent();
    }
}
