package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.StatementTree;
import com.sun.source.util.TreePath;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Two neighbours in the wrong order: TBar's FP14, the moved code of Defects4J's dissection (Sobreira et al., 2018). */
final class SwappedStatements implements Template {

    @Override
    public String name() {
        return "swapped-statements";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ASSERTION, ENDLESS, OTHER -> 0.45;
            case INDEX, NULL, ZERO -> 0.4;
            case COMPILE -> 0;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        var siblings = Statements.isMovable(site.path()) ? Statements.siblings(site.path()) : List.<StatementTree>of();
        int index = siblings.indexOf(site.tree());
        var suggestions = new ArrayList<Suggestion>();
        for (int other : new int[] {index - 1, index + 1}) {
            if (index >= 0 && other >= 0 && other < siblings.size()) {
                swapped(site, siblings.get(Math.min(index, other)), siblings.get(Math.max(index, other)), suggestions);
            }
        }
        return suggestions;
    }

    private static void swapped(Site site, StatementTree first, StatementTree second, List<Suggestion> suggestions) {
        var file = site.file();
        boolean isPossible = file.isWritten(first)
                && file.isWritten(second)
                && file.end(first) <= file.start(second)
                && !Jumps.isJump(first)
                && !Jumps.isJump(second)
                && !file.source(first).equals(file.source(second));
        if (!isPossible) {
            return;
        }
        var parent = site.path().getParentPath();
        var one = Mentions.in(file, new TreePath(parent, first));
        var other = Mentions.in(file, new TreePath(parent, second));
        suggestions.add(new Suggestion(
                List.of(site.replace(first, file.source(second)), site.replace(second, file.source(first))),
                importance(one, other),
                "%s and %s ran in the wrong order: they were swapped."
                        .formatted(site.quote(first), site.quote(second))));
    }

    /** Where neither names what the other names, the order matters to side effects alone. */
    private static double importance(Mentions one, Mentions other) {
        if (Collections.disjoint(one.all(), other.all())) {
            return 0.3;
        }
        return writes(one, other.all()) || writes(other, one.all()) ? 0.9 : 0.6;
    }

    private static boolean writes(Mentions mentions, Set<String> names) {
        return !Collections.disjoint(mentions.written(), names);
    }
}
