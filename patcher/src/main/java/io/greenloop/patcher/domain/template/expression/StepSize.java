package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.UnaryTree;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Numbers;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import io.greenloop.patcher.domain.template.WrongValue;
import io.greenloop.patcher.domain.template.donor.Guess;
import io.greenloop.patcher.domain.template.donor.Guesses;
import io.greenloop.patcher.domain.template.donor.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something counted one by one that should be added up, or the other way round, and a step of the wrong size: {@code sum++} for
 * {@code sum += value}, {@code i += 2} for {@code i++} ("change operator" and "change numeral" in ManySStuBs4J, Karampatsis and
 * Sutton, 2020).
 */
final class StepSize implements Template {

    private static final int MOST = 6;

    @Override
    public String name() {
        return "step-size";
    }

    @Override
    public double prior(FailureClue clue) {
        return 0.75 * WrongValue.prior(clue);
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (!(site.parent() instanceof ExpressionStatementTree)) {
            return List.of();
        }
        if (site.tree() instanceof UnaryTree step) {
            return switch (step.getKind()) {
                case POSTFIX_INCREMENT, PREFIX_INCREMENT -> larger(site, step, "+=");
                case POSTFIX_DECREMENT, PREFIX_DECREMENT -> larger(site, step, "-=");
                default -> List.of();
            };
        }
        boolean isGrown =
                site.tree().getKind() == Kind.PLUS_ASSIGNMENT || site.tree().getKind() == Kind.MINUS_ASSIGNMENT;
        return isGrown ? byOne(site, (CompoundAssignmentTree) site.tree()) : List.of();
    }

    private static List<Suggestion> larger(Site site, UnaryTree step, String operator) {
        var counter = site.source(step.getExpression());
        var type = site.type(step.getExpression()).filter(Numbers::isInteger).orElse(null);
        if (type == null) {
            return List.of();
        }
        var suggestions = new ArrayList<Suggestion>();
        Stream.of("2", "10")
                .forEach(
                        size -> suggestions.add(changed(site, counter, operator, size, size.equals("2") ? 0.5 : 0.15)));
        var itself = Pattern.compile(Pattern.quote(counter) + "(?!\\w)");
        Guesses.values(Place.of(site, type), 4 * MOST).stream()
                .filter(guess -> !itself.matcher(guess.text().source()).lookingAt())
                .limit(MOST)
                .forEach(guess -> suggestions.add(by(site, counter, operator, guess)));
        return suggestions;
    }

    private static Suggestion by(Site site, String counter, String operator, Guess size) {
        return changed(site, counter, operator, size.text().source(), 0.9 * size.closeness());
    }

    private static List<Suggestion> byOne(Site site, CompoundAssignmentTree grown) {
        boolean isNumber =
                site.type(grown.getVariable()).filter(Numbers::isNumeric).isPresent();
        if (!isNumber || grown.getExpression() instanceof LiteralTree) {
            return List.of();
        }
        var step = site.source(grown.getVariable()) + (grown.getKind() == Kind.PLUS_ASSIGNMENT ? "++" : "--");
        return List.of(changed(site, step, 0.55));
    }

    private static Suggestion changed(Site site, String counter, String operator, String size, double closeness) {
        return changed(site, "%s %s %s".formatted(counter, operator, size), closeness);
    }

    private static Suggestion changed(Site site, String step, double closeness) {
        return Suggestion.of(
                site.replace(site.tree(), step),
                closeness,
                "%s went by the wrong step: it is now %s.".formatted(site.quote(site.tree()), Site.quote(step)));
    }
}
