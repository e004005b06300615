package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Layout;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import java.util.List;
import java.util.Optional;

/**
 * A loop that answers in its first round what it knows only after its last: the answer is given behind the loop, in the place of the
 * one that stands there. The moved code of Defects4J's dissection (Sobreira et al., 2018), TBar's FP14.
 */
final class EarlyAnswer implements Template {

    @Override
    public String name() {
        return "early-answer";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ASSERTION, OTHER -> 0.7;
            case ENDLESS, INDEX, NULL, ZERO -> 0.3;
            case COMPILE -> 0;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (!(site.tree() instanceof ReturnTree early) || early.getExpression() == null) {
            return List.of();
        }
        var loop = Jumps.loopAround(site.path()).orElse(null);
        var behind = loop == null ? Optional.<ReturnTree>empty() : behind(loop);
        if (behind.isEmpty() || !alwaysLeaves(site, loop)) {
            return List.of();
        }
        var late = behind.get();
        if (late.getExpression() == null || site.source(late).equals(site.source(early))) {
            return List.of();
        }
        return List.of(new Suggestion(
                List.of(removed(site), site.replace(late, site.source(early))),
                0.9,
                "%s was answered in the first round: it is now answered behind the loop."
                        .formatted(site.quote(early.getExpression()))));
    }

    private static TextEdit removed(Site site) {
        Tree parent = site.parent();
        boolean isOnlyElse = parent instanceof BlockTree block
                && block.getStatements().size() == 1
                && site.path().getParentPath().getParentPath().getLeaf() instanceof IfTree choice
                && choice.getElseStatement() == block;
        if (isOnlyElse) {
            var choice = (IfTree) site.path().getParentPath().getParentPath().getLeaf();
            return new TextEdit(
                    site.file().end(choice.getThenStatement()), site.file().end(choice), "");
        }
        return new Layout(site.file()).without(site.tree());
    }

    private static Optional<ReturnTree> behind(TreePath loop) {
        var siblings = Statements.siblings(loop);
        int index = siblings.indexOf(loop.getLeaf());
        return index >= 0 && index + 1 < siblings.size() && siblings.get(index + 1) instanceof ReturnTree late
                ? Optional.of(late)
                : Optional.empty();
    }

    /** Whether a round ends with it: as the last statement of the body, or as the other branch of what the body ends with. */
    private static boolean alwaysLeaves(Site site, TreePath loop) {
        var body = Bodies.of(loop.getLeaf()).get(0);
        StatementTree last = body;
        if (body instanceof BlockTree block) {
            var statements = block.getStatements();
            if (statements.isEmpty()) {
                return false;
            }
            last = statements.get(statements.size() - 1);
        }
        boolean isLast = last == site.tree();
        boolean isInElse = last instanceof IfTree choice
                && choice.getElseStatement() instanceof BlockTree other
                && other.getStatements().size() == 1
                && other.getStatements().get(0) == site.tree();
        return isLast || isInElse;
    }
}
