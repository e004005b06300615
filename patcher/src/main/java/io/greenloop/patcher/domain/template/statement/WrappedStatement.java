package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.ExpressionStatementTree;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Layout;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import java.util.List;

/** A statement that should not always run: TBar's FP4.4, Defects4J's wraps-with-if (Sobreira et al., 2018). */
final class WrappedStatement implements Template {

    private static final int MOST = 8;

    @Override
    public String name() {
        return "wrapped-statement";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ASSERTION, INDEX, NULL, ZERO, OTHER -> 0.35;
            case ENDLESS -> 0.25;
            case COMPILE -> 0;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        boolean canBeLeftOut = Statements.isMovable(site.path())
                && (site.tree() instanceof ExpressionStatementTree
                        || Jumps.isJump(site.tree())
                        || Jumps.isLoop(site.tree()));
        if (!canBeLeftOut || site.source(site.tree()).contains("\"\"\"")) {
            return List.of();
        }
        var layout = new Layout(site.file());
        var scope = Scope.of(new Gap(site, site.path(), Gap.Side.BEFORE));
        return Condition.bothWays(Conditions.at(site, scope), MOST).stream()
                .map(condition -> Suggestion.of(
                        site.replace(
                                site.tree(),
                                layout.written(
                                        "if (" + condition.holds() + ") {\n\t" + layout.indentedDraft(site.tree())
                                                + "\n}",
                                        layout.margin(site.tree()))),
                        condition.closeness(),
                        "%s always ran: it now runs only where %s."
                                .formatted(site.quote(site.tree()), Site.quote(condition.holds()))))
                .toList();
    }
}
