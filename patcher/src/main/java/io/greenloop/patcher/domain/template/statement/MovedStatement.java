package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Layout;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import java.util.ArrayList;
import java.util.List;

/** A statement on the wrong side of a brace: out of a branch or loop, or into its neighbour. TBar's FP14. */
final class MovedStatement implements Template {

    @Override
    public String name() {
        return "moved-statement";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ASSERTION, ENDLESS, OTHER -> 0.42;
            case INDEX, NULL, ZERO -> 0.35;
            case COMPILE -> 0;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        var siblings = Statements.isMovable(site.path()) ? Statements.siblings(site.path()) : List.<StatementTree>of();
        if (siblings.isEmpty() || site.source(site.tree()).contains("\"\"\"")) {
            return List.of();
        }
        var suggestions = new ArrayList<Suggestion>();
        outOf(site, siblings, suggestions);
        into(site, siblings, suggestions);
        return suggestions;
    }

    private static void outOf(Site site, List<? extends StatementTree> siblings, List<Suggestion> suggestions) {
        var block = site.path().getParentPath();
        var owner = block.getParentPath();
        boolean isBody = block.getLeaf() instanceof BlockTree
                && owner.getLeaf() instanceof StatementTree
                && !(owner.getLeaf() instanceof MethodTree)
                && Statements.isMovable(owner);
        if (!isBody) {
            return;
        }
        boolean isLoop = Jumps.isLoop(owner.getLeaf());
        if (siblings.get(siblings.size() - 1) == site.tree() || isLoop) {
            moved(site, new Gap(site, owner, Gap.Side.AFTER), 0.8, "behind the block that it stood in", suggestions);
        }
        if (siblings.get(0) == site.tree() || isLoop) {
            moved(
                    site,
                    Gap.before(new Site(site.code(), site.file(), owner, site.hints())),
                    0.8,
                    "in front of the block that it stood in",
                    suggestions);
        }
    }

    private static void into(Site site, List<? extends StatementTree> siblings, List<Suggestion> suggestions) {
        if (site.tree() instanceof VariableTree) {
            return;
        }
        int index = siblings.indexOf(site.tree());
        if (index > 0) {
            for (var block : blocks(siblings.get(index - 1))) {
                var last = last(block);
                if (!Jumps.leadsAway(last)) {
                    moved(
                            site,
                            gap(site, siblings.get(index - 1), block, last, Gap.Side.AFTER),
                            0.75,
                            "into the block before",
                            suggestions);
                }
            }
        }
        if (index + 1 < siblings.size()) {
            for (var block : blocks(siblings.get(index + 1))) {
                moved(
                        site,
                        gap(
                                site,
                                siblings.get(index + 1),
                                block,
                                block.getStatements().get(0),
                                Gap.Side.BEFORE),
                        0.75,
                        "into the block behind",
                        suggestions);
            }
        }
    }

    private static List<BlockTree> blocks(Tree tree) {
        return Bodies.of(tree).stream()
                .filter(body -> body instanceof BlockTree block
                        && !block.getStatements().isEmpty())
                .map(BlockTree.class::cast)
                .toList();
    }

    private static StatementTree last(BlockTree block) {
        return block.getStatements().get(block.getStatements().size() - 1);
    }

    private static Gap gap(Site site, Tree owner, BlockTree block, StatementTree beside, Gap.Side side) {
        var inside = new TreePath(new TreePath(site.path().getParentPath(), owner), block);
        return new Gap(site, new TreePath(inside, beside), side);
    }

    private static void moved(Site site, Gap gap, double closeness, String where, List<Suggestion> suggestions) {
        if (!site.file().isWritten(gap.beside().getLeaf())) {
            return;
        }
        var layout = new Layout(site.file());
        var removal = layout.without(site.tree());
        var edits = new ArrayList<TextEdit>(gap.filledWith(layout.draft(site.tree())));
        boolean touches = edits.stream()
                .anyMatch(edit -> removal.start() < edit.end() && edit.start() < removal.end()
                        || edit.start() > removal.start() && edit.start() < removal.end());
        if (touches) {
            return;
        }
        edits.add(removal);
        suggestions.add(new Suggestion(
                edits,
                closeness,
                "%s stood in the wrong block: it was moved %s.".formatted(site.quote(site.tree()), where)));
    }
}
