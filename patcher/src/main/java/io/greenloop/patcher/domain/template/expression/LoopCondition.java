package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.patcher.domain.template.DefaultValues;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import io.greenloop.patcher.domain.template.donor.Guess;
import io.greenloop.patcher.domain.template.donor.Guesses;
import io.greenloop.patcher.domain.template.donor.Place;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeKind;

/** A loop without an end: it goes on for ever where it should stop when nothing is left to work on. */
final class LoopCondition implements Template {

    private static final int MOST = 10;
    private static final int MOST_ANSWERS = 3;

    @Override
    public String name() {
        return "loop-condition";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ENDLESS, INDEX, NULL -> 1;
            case ASSERTION, OTHER -> 0.8;
            case ZERO -> 0.3;
            case COMPILE -> 0.05;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (!(site.tree() instanceof WhileLoopTree loop)
                || !(loop.getCondition() instanceof ParenthesizedTree parentheses)
                || !site.source(parentheses.getExpression()).equals("true")) {
            return List.of();
        }
        var body = site.source(loop.getStatement());
        var condition = site.to(parentheses).to(parentheses.getExpression());
        var wanted = site.file().types().getPrimitiveType(TypeKind.BOOLEAN);
        var suggestions = new ArrayList<Suggestion>();
        Guesses.conditions(Place.of(condition, wanted), MOST * 4).stream()
                .filter(guess -> isAboutHolders(guess)
                        && body.contains(guess.text().source().replaceAll("^!?(\\w+).*", "$1")))
                .limit(MOST)
                .forEach(guess -> suggestions.addAll(conditions(site, condition, guess)));
        return suggestions;
    }

    private static boolean isAboutHolders(Guess guess) {
        return guess.text().source().matches("!?\\w+\\.isEmpty\\(\\)|\\w+ (!= null|> 0|>= 0|< \\w+.*)");
    }

    /** A method that ends with the loop needs an answer for when it stops. */
    private static List<Suggestion> conditions(Site site, Site condition, Guess guess) {
        double closeness = guess.text().source().startsWith("!") ? 0.8 : 0.8 * guess.closeness();
        var explanation = "The loop never ended: it now goes on while %s."
                .formatted(Site.quote(guess.text().source()));
        var answers = answers(site);
        if (answers.isEmpty()) {
            return List.of(guess.text().instead(condition, closeness, explanation));
        }
        int end = site.file().end(site.tree());
        var margin = site.file().indentation(site.file().start(site.tree()));
        var suggestions = new ArrayList<Suggestion>();
        for (var answer : answers) {
            suggestions.add(new Suggestion(
                    List.of(
                            guess.text().at(condition),
                            TextEdit.insert(end, lineEnd(site) + margin + "return " + answer + ";")),
                    closeness * (1 - 0.1 * suggestions.size()),
                    explanation));
        }
        return suggestions;
    }

    private static List<String> answers(Site site) {
        var around = site.path().getParentPath();
        boolean endsMethod = around.getLeaf() instanceof BlockTree block
                && block.getStatements().get(block.getStatements().size() - 1) == site.tree()
                && around.getParentPath().getLeaf() instanceof MethodTree;
        if (!endsMethod) {
            return List.of();
        }
        var method = (MethodTree) around.getParentPath().getLeaf();
        if (method.getReturnType() == null) {
            return List.of();
        }
        return site
                .file()
                .type(new TreePath(around.getParentPath(), method.getReturnType()))
                .map(type -> DefaultValues.of(type, site))
                .orElse(List.of())
                .stream()
                .limit(MOST_ANSWERS)
                .toList();
    }

    private static String lineEnd(Site site) {
        return site.file().text().contains("\r\n") ? "\r\n" : "\n";
    }
}
