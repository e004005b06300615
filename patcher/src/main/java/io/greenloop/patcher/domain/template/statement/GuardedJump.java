package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IfTree;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import java.util.ArrayList;
import java.util.List;

/**
 * An element that a loop should have passed over, or should have ended at: the added conditional block of Defects4J's
 * dissection (Sobreira et al., 2018), with {@code continue} or {@code break}.
 */
final class GuardedJump implements Template {

    private static final int MOST = 6;
    private static final double CLOSENESS_OF_BARE = 0.5;
    private static final double CLOSENESS_OF_FINDING = 0.95;

    @Override
    public String name() {
        return "guarded-jump";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ENDLESS, INDEX -> 0.5;
            case ASSERTION, NULL, ZERO, OTHER -> 0.35;
            case COMPILE -> 0;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (!Statements.isMovable(site.path()) || Jumps.loopAround(site.path()).isEmpty()) {
            return List.of();
        }
        var suggestions = new ArrayList<Suggestion>();
        var gap = Gap.before(site);
        for (var condition : Condition.best(Conditions.at(site, Scope.of(gap)), MOST)) {
            suggestions.add(guarded(gap, condition, "continue;", "such an element is now passed over", 1));
            if (!Jumps.isInSwitch(site.path())) {
                suggestions.add(guarded(gap, condition, "break;", "the loop now ends there", 0.85));
            }
        }
        suggestions.addAll(bare(site));
        return suggestions;
    }

    private static Suggestion guarded(Gap gap, Condition condition, String jump, String change, double closeness) {
        return new Suggestion(
                gap.filledWith("if (" + condition.holds() + ") {\n\t" + jump + "\n}"),
                condition.closeness() * closeness * gap.site().hints().shareOfLoops(),
                "The case %s was not set apart in the loop: %s.".formatted(Site.quote(condition.holds()), change));
    }

    /** What is kept because a condition holds is what the loop looked for. */
    private static boolean isFinding(Site site) {
        return site.tree() instanceof ExpressionStatementTree kept
                && kept.getExpression() instanceof AssignmentTree
                && site.path().getParentPath().getParentPath().getLeaf() instanceof IfTree;
    }

    /** Once something was found or done, looking further undoes it. */
    private static List<Suggestion> bare(Site site) {
        var end = new Gap(site, site.path(), Gap.Side.AFTER);
        boolean isInBody = Jumps.loopAround(site.path())
                .filter(loop -> Bodies.of(loop.getLeaf())
                        .contains(site.path().getParentPath().getLeaf()))
                .isPresent();
        if (isInBody || !end.isLast() || Jumps.leadsAway(site.tree()) || Jumps.isInSwitch(site.path())) {
            return List.of();
        }
        return List.of(new Suggestion(
                end.filledWith("break;"),
                isFinding(site) ? CLOSENESS_OF_FINDING : CLOSENESS_OF_BARE,
                "The loop went on after %s: it now ends there.".formatted(site.quote(site.tree()))));
    }
}
