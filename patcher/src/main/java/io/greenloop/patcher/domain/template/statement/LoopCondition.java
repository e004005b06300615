package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.javasource.edit.Variable;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A loop that asks for nothing, or for the wrong thing, before it goes on (Infinitel, Marcote and Monperrus, 2015; the changed
 * conditional expression of PAR and TBar's FP6). Where a loop that never ended now can, the method answers after it.
 */
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
            case ENDLESS -> 0.75;
            case INDEX -> 0.55;
            case NULL, ASSERTION, OTHER -> 0.4;
            case ZERO -> 0.2;
            case COMPILE -> 0;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        boolean asks = Jumps.isLoop(site.tree()) && site.tree().getKind() != Tree.Kind.ENHANCED_FOR_LOOP;
        var condition = asks ? Bodies.condition(site.tree()).orElse(null) : null;
        if (condition == null || !site.file().isWritten(condition)) {
            return List.of();
        }
        boolean isEndless = condition instanceof LiteralTree;
        var suggestions = new ArrayList<Suggestion>();
        for (var other : questions(site, condition)) {
            if (!other.holds().equals(site.source(condition))) {
                suggestions.addAll(
                        isEndless
                                ? ended(site, condition, other)
                                : List.of(changed(site, condition, other, List.of(), 0.6)));
            }
        }
        return suggestions.stream().limit(MOST).toList();
    }

    /** In the words of what is declared before the loop; a bound is likelier held against another than against nothing. */
    private static List<Condition> questions(Site site, ExpressionTree condition) {
        var variables = new Gap(site, site.path(), Gap.Side.BEFORE)
                .variables().stream()
                        .filter(variable -> variable.kind() != Variable.Kind.CONSTANT)
                        .toList();
        var asked =
                Mentions.in(site.file(), new TreePath(site.path(), condition)).all();
        var questions = Conditions.at(site, Scope.at(site.file(), site.path(), variables)).stream()
                .map(question ->
                        question.times(asked.isEmpty() || !Collections.disjoint(question.names(), asked) ? 1 : 0.5))
                .map(question -> question.times(
                        asked.isEmpty() || asked.size() == question.names().size() ? 1 : 0.7))
                .toList();
        return Condition.bothWays(questions, MOST);
    }

    private static List<Suggestion> ended(Site site, ExpressionTree condition, Condition other) {
        var after = new Gap(site, site.path(), Gap.Side.AFTER);
        var answers = after.isLast() ? Answers.at(site, Scope.of(after), MOST_ANSWERS) : List.<Phrase>of();
        if (answers.isEmpty() || answers.get(0).source().equals("return;")) {
            return List.of(changed(site, condition, other, List.of(), 1));
        }
        return answers.stream()
                .map(answer -> changed(site, condition, other, after.filledWith(answer.source()), answer.closeness()))
                .toList();
    }

    private static Suggestion changed(
            Site site, ExpressionTree condition, Condition other, List<TextEdit> more, double closeness) {
        var edits = new ArrayList<>(more);
        edits.add(site.replace(condition, other.holds()));
        return new Suggestion(
                edits,
                Math.min(1, other.closeness() * closeness) * site.hints().shareOfLoops(),
                "The loop went on while %s: it now goes on while %s."
                        .formatted(site.quote(condition), Site.quote(other.holds())));
    }
}
