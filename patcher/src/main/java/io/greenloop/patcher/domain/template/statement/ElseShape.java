package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.VariableTree;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Layout;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import java.util.ArrayList;
import java.util.List;

/**
 * Branches that shut one another out and should not, or the other way round: an else too many or one too few. The added and
 * removed branches of Defects4J's dissection (Sobreira et al., 2018).
 */
final class ElseShape implements Template {

    @Override
    public String name() {
        return "else-shape";
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
        if (!(site.tree() instanceof IfTree choice)) {
            return List.of();
        }
        var suggestions = new ArrayList<Suggestion>();
        if (choice.getElseStatement() != null) {
            apart(site, choice, suggestions);
        } else {
            together(site, choice, suggestions);
        }
        return suggestions;
    }

    /** {@code if (a) {..} else if (b) {..}} becomes two branches; a plain else is left out or runs after all. */
    private static void apart(Site site, IfTree choice, List<Suggestion> suggestions) {
        var file = site.file();
        var layout = new Layout(file);
        var other = choice.getElseStatement();
        int end = file.end(choice.getThenStatement());
        boolean isInBlock = !Statements.siblings(site.path()).isEmpty();
        if (isInBlock && other instanceof IfTree) {
            suggestions.add(Suggestion.of(
                    new TextEdit(end, file.start(other), layout.written("\n", layout.margin(choice))),
                    0.8,
                    "%s was asked only where the branch before did not run: it is now always asked."
                            .formatted(site.quote(((IfTree) other).getCondition()))));
        }
        suggestions.add(Suggestion.of(
                new TextEdit(end, file.end(other), ""),
                0.4,
                "The else branch of %s was wrong: it was dropped.".formatted(site.quote(choice.getCondition()))));
    }

    /** {@code if (a) {..} if (b) {..}} becomes {@code if (a) {..} else if (b) {..}}; what follows a branch becomes its else. */
    private static void together(Site site, IfTree choice, List<Suggestion> suggestions) {
        var file = site.file();
        var siblings = Statements.siblings(site.path());
        int index = siblings.indexOf(choice);
        if (index < 0 || index + 1 >= siblings.size() || Jumps.leadsAway(choice.getThenStatement())) {
            return;
        }
        var next = siblings.get(index + 1);
        boolean isApart = file.isWritten(next)
                && file.text().substring(file.end(choice), file.start(next)).isBlank();
        if (!isApart || !Statements.isMovable(site.path())) {
            return;
        }
        var between = choice.getThenStatement() instanceof BlockTree ? " else " : "\nelse ";
        var layout = new Layout(file);
        if (next instanceof IfTree) {
            suggestions.add(Suggestion.of(
                    new TextEdit(file.end(choice), file.start(next), layout.written(between, layout.margin(choice))),
                    0.8,
                    "%s was asked even where the branch before ran: it is now its else."
                            .formatted(site.quote(((IfTree) next).getCondition()))));
        } else if (!(next instanceof VariableTree)) {
            suggestions.add(Suggestion.of(
                    new TextEdit(
                            file.end(choice),
                            file.end(next),
                            layout.written(
                                    between + "{\n\t" + layout.indentedDraft(next) + "\n}", layout.margin(choice))),
                    0.55,
                    "%s ran even where the branch before it did: it is now its else.".formatted(site.quote(next))));
        }
    }
}
