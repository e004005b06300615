package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Layout;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A statement that should not always run: TBar's FP4.4, Defects4J's wraps-with-if (Sobreira et al., 2018). */
final class WrappedStatement implements Template {

    private static final int MOST = 22;
    /** Whether something is counted is seldom asked of the count. */
    private static final double SHARE_OF_ITSELF = 0.6;

    private static final int MOST_OF_RUN = 4;
    private static final double SHARE_OF_RUN = 0.9;

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
        var scope = Scope.of(new Gap(site, site.path(), Gap.Side.BEFORE));
        var written = Mentions.in(site.file(), site.path()).written();
        var conditions = Condition.bothWays(
                Conditions.at(site, scope).stream()
                        .map(condition ->
                                written.containsAll(condition.names()) ? condition.times(SHARE_OF_ITSELF) : condition)
                        .toList(),
                MOST);
        var suggestions = new ArrayList<Suggestion>();
        conditions.forEach(condition -> suggestions.add(wrapped(site, List.of(site.tree()), condition, 1)));
        for (var run : runs(site)) {
            conditions.stream()
                    .limit(MOST_OF_RUN)
                    .forEach(condition -> suggestions.add(wrapped(site, run, condition, SHARE_OF_RUN)));
        }
        return suggestions;
    }

    /** The statement with its neighbour, and with all that follow it in the block; never with a jump, behind which nothing is. */
    private static List<List<Tree>> runs(Site site) {
        var siblings = Statements.siblings(site.path());
        int from = siblings.indexOf(site.tree());
        if (from < 0 || Jumps.isJump(site.tree())) {
            return List.of();
        }
        return IntStream.of(from + 2, siblings.size())
                .distinct()
                .filter(to -> to > from + 1 && to <= siblings.size())
                .mapToObj(to -> List.<Tree>copyOf(siblings.subList(from, to)))
                .filter(run -> run.stream().allMatch(tree -> canBeInRun(site, tree)))
                .toList();
    }

    private static boolean canBeInRun(Site site, Tree tree) {
        return site.file().isWritten(tree)
                && !(tree instanceof VariableTree)
                && !Jumps.leadsAway(tree)
                && !site.source(tree).contains("\"\"\"");
    }

    private static Suggestion wrapped(Site site, List<Tree> run, Condition condition, double share) {
        var layout = new Layout(site.file());
        var body = run.stream().map(layout::indentedDraft).collect(Collectors.joining("\n\t"));
        var edit = new TextEdit(
                site.file().start(run.get(0)),
                site.file().end(run.get(run.size() - 1)),
                layout.written("if (" + condition.holds() + ") {\n\t" + body + "\n}", layout.margin(site.tree())));
        return Suggestion.of(
                edit,
                condition.closeness() * share,
                "%s%s always ran: it now runs only where %s."
                        .formatted(
                                site.quote(site.tree()),
                                run.size() > 1 ? " with what follows it" : "",
                                Site.quote(condition.holds())));
    }
}
