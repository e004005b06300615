package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.IfTree;
import com.sun.source.tree.WhileLoopTree;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import java.util.List;

/**
 * Something done once that has to be repeated, or repeated where once is enough: the added and removed loops of Defects4J's
 * dissection (Sobreira et al., 2018).
 */
final class WhileOrIf implements Template {

    @Override
    public String name() {
        return "while-or-if";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ENDLESS -> 0.5;
            case ASSERTION, INDEX, OTHER -> 0.35;
            case NULL, ZERO -> 0.2;
            case COMPILE -> 0;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        int start = site.file().start(site.tree());
        if (site.tree() instanceof WhileLoopTree loop) {
            return List.of(Suggestion.of(
                    new TextEdit(start, start + "while".length(), "if"),
                    0.6,
                    "What runs while %s is needed once: the loop is now a branch."
                            .formatted(site.quote(loop.getCondition()))));
        }
        boolean canRepeat = Statements.isMovable(site.path())
                && site.tree() instanceof IfTree choice
                && choice.getElseStatement() == null
                && !Jumps.leadsAway(choice.getThenStatement());
        if (!canRepeat) {
            return List.of();
        }
        return List.of(Suggestion.of(
                new TextEdit(start, start + "if".length(), "while"),
                0.8,
                "What runs where %s has to be repeated: the branch is now a loop."
                        .formatted(site.quote(((IfTree) site.tree()).getCondition()))));
    }
}
