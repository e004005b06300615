package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.TreePath;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import java.util.ArrayList;
import java.util.List;

/**
 * A branch that should have ended there, with an answer or with the next round of the loop, and goes on with what follows it: the
 * added return and the added jump of Defects4J's dissection (Sobreira et al., 2018).
 */
final class BranchEnd implements Template {

    private static final int MOST_ANSWERS = 5;

    @Override
    public String name() {
        return "branch-end";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ASSERTION, OTHER -> 0.45;
            case ENDLESS, INDEX -> 0.4;
            case NULL, ZERO -> 0.3;
            case COMPILE -> 0;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (!(site.tree() instanceof IfTree choice)) {
            return List.of();
        }
        var suggestions = new ArrayList<Suggestion>();
        ended(site, choice.getThenStatement(), suggestions);
        if (choice.getElseStatement() != null && !(choice.getElseStatement() instanceof IfTree)) {
            ended(site, choice.getElseStatement(), suggestions);
        }
        return suggestions;
    }

    private static void ended(Site site, StatementTree branch, List<Suggestion> suggestions) {
        var last = last(branch);
        if (last == null || Jumps.leadsAway(branch) || !site.file().isWritten(last)) {
            return;
        }
        var inside = new TreePath(site.path(), branch);
        var place = branch == last ? inside : new TreePath(inside, last);
        var gap = new Gap(new Site(site.code(), site.file(), place, site.hints()), place, Gap.Side.AFTER);
        for (var answer : Answers.at(gap.site(), Scope.of(gap), MOST_ANSWERS)) {
            suggestions.add(suggestion(gap, answer.source(), answer.closeness()));
        }
        boolean isPassedOver = Jumps.loopAround(site.path()).isPresent() && !isLastOfRound(site);
        if (isPassedOver) {
            suggestions.add(suggestion(gap, "continue;", 0.85));
        }
    }

    /** Null for an empty branch. */
    private static StatementTree last(StatementTree branch) {
        if (!(branch instanceof BlockTree block)) {
            return branch;
        }
        var statements = block.getStatements();
        return statements.isEmpty() ? null : statements.get(statements.size() - 1);
    }

    private static boolean isLastOfRound(Site site) {
        return site.path().getParentPath().getLeaf() instanceof BlockTree
                && Jumps.isLoop(site.path().getParentPath().getParentPath().getLeaf())
                && new Gap(site, site.path(), Gap.Side.AFTER).isLast();
    }

    private static Suggestion suggestion(Gap gap, String jump, double closeness) {
        return new Suggestion(
                gap.filledWith(jump),
                closeness,
                "What followed %s should not have run then: %s was added."
                        .formatted(gap.site().quote(gap.statement()), Site.quote(jump)));
    }
}
