package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.StatementTree;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Layout;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import java.util.List;
import java.util.stream.Collectors;

/** Statements that should always run, or a condition too many: unwraps-from-if of Defects4J's dissection (Sobreira et al., 2018). */
final class UnwrappedStatement implements Template {

    @Override
    public String name() {
        return "unwrapped-statement";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ASSERTION, OTHER -> 0.4;
            case INDEX, NULL, ZERO, ENDLESS -> 0.25;
            case COMPILE -> 0;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (Statements.siblings(site.path()).isEmpty()
                || !(site.tree() instanceof IfTree choice)
                || site.source(choice).contains("\"\"\"")) {
            return List.of();
        }
        var first = bare(site, choice, choice.getThenStatement(), 0.8);
        return choice.getElseStatement() == null
                ? List.of(first)
                : List.of(first, bare(site, choice, choice.getElseStatement(), 0.5));
    }

    private static Suggestion bare(Site site, IfTree choice, StatementTree body, double closeness) {
        var layout = new Layout(site.file());
        List<? extends StatementTree> statements =
                body instanceof BlockTree block ? block.getStatements() : List.of(body);
        var draft = statements.isEmpty()
                ? ";"
                : statements.stream().map(layout::draft).collect(Collectors.joining("\n"));
        return Suggestion.of(
                site.replace(choice, layout.written(draft, layout.margin(choice))),
                closeness,
                "%s was asked for no reason: what hung on it now always runs."
                        .formatted(site.quote(choice.getCondition())));
    }
}
