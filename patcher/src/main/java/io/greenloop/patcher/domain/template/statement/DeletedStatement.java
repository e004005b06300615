package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.VariableTree;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Layout;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import java.util.List;

/**
 * A statement one too many. The last resort: deleting fools tests more often than it mends (Qi et al., 2015), so everything else
 * comes first. TBar's FP15.
 */
final class DeletedStatement implements Template {

    @Override
    public String name() {
        return "deleted-statement";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ASSERTION, OTHER, ENDLESS, INDEX, NULL, ZERO -> 0.22;
            case COMPILE -> 0.05;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        boolean canGo = Statements.isMovable(site.path())
                && !(site.tree() instanceof VariableTree)
                && !(site.tree() instanceof EmptyStatementTree);
        if (!canGo) {
            return List.of();
        }
        boolean isInBlock = !Statements.siblings(site.path()).isEmpty();
        var removal = isInBlock
                ? new Layout(site.file()).without(site.tree())
                : new TextEdit(site.file().start(site.tree()), site.file().end(site.tree()), ";");
        return List.of(Suggestion.of(
                removal, closeness(site), "%s was one too many: it was dropped.".formatted(site.quote(site.tree()))));
    }

    /** Jumps and calls go wrong by themselves; whole loops and branches seldom do. */
    private static double closeness(Site site) {
        var tree = site.tree();
        if (tree instanceof BreakTree || tree instanceof ContinueTree) {
            return 1;
        }
        if (tree instanceof ExpressionStatementTree) {
            return 0.9;
        }
        if (isSaidAgainBehindTheLoop(site)) {
            return 1;
        }
        return Jumps.isJump(tree) ? 0.6 : 0.4;
    }

    /** A loop that always leaves in its first round does not loop, and what it leaves with is its answer for the end. */
    private static boolean isSaidAgainBehindTheLoop(Site site) {
        var loop = Jumps.loopAround(site.path()).orElse(null);
        if (loop == null
                || !(site.tree() instanceof ReturnTree)
                || !Bodies.of(loop.getLeaf())
                        .contains(site.path().getParentPath().getLeaf())) {
            return false;
        }
        var behind = Statements.siblings(loop);
        int index = behind.indexOf(loop.getLeaf());
        return index >= 0
                && index + 1 < behind.size()
                && site.source(behind.get(index + 1)).equals(site.source(site.tree()));
    }
}
