package io.greenloop.patcher.domain.template.statement;

import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is left over behind a loop that gathers, and was never put where the rest is: the added conditional block with a method call of
 * Defects4J's dissection (Sobreira et al., 2018).
 */
final class LastElement implements Template {

    private static final int MOST = 12;
    /** That there is something left over is what is asked. */
    private static final Pattern LEFT = Pattern.compile("^!|>|!=");

    private static final int MOST_CALLS = 5;
    private static final int MOST_CONDITIONS = 30;

    @Override
    public String name() {
        return "last-element";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ASSERTION, OTHER -> 0.4;
            case INDEX, ENDLESS, NULL, ZERO -> 0.15;
            case COMPILE -> 0;
        };
    }

    private static boolean isAboutWhatIsPut(Condition condition, Phrase call) {
        var target = call.source().substring(0, call.source().indexOf('.'));
        return call.names().containsAll(condition.names()) && !condition.names().contains(target);
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (!Jumps.isLoop(site.tree()) || !Statements.isMovable(site.path())) {
            return List.of();
        }
        var gap = new Gap(site, site.path(), Gap.Side.AFTER);
        var scope = Scope.of(gap);
        var conditions = Condition.bothWays(Questions.in(scope), MOST_CONDITIONS);
        var suggestions = new ArrayList<Suggestion>();
        for (var call : gap.best(InsertedElement.calls(site, scope), MOST_CALLS)) {
            for (var condition : conditions) {
                if (isAboutWhatIsPut(condition, call)) {
                    suggestions.add(new Suggestion(
                            gap.filledWith("if (" + condition.holds() + ") {\n\t" + call.source() + "\n}"),
                            call.closeness()
                                    * condition.closeness()
                                    * (LEFT.matcher(condition.holds()).find() ? 1 : 0.5),
                            "What was left over behind the loop was not put where it belongs: %s was added."
                                    .formatted(Site.quote(call.source()))));
                }
            }
        }
        return suggestions.stream()
                .sorted(Comparator.comparing(Suggestion::closeness, Comparator.reverseOrder()))
                .limit(MOST)
                .toList();
    }
}
