package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.UnaryTree;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import io.greenloop.patcher.domain.template.WrongValue;
import io.greenloop.patcher.domain.template.donor.Guess;
import io.greenloop.patcher.domain.template.donor.Guesses;
import io.greenloop.patcher.domain.template.donor.Place;
import io.greenloop.patcher.domain.template.donor.Written;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A condition that forgets a case: one more is asked, with "and" or with "or" ("more specific if" and "less specific if" in
 * ManySStuBs4J, Karampatsis and Sutton, 2020).
 */
final class ConditionExpansion implements Template {

    private static final int MOST = 24;
    private static final Pattern BOUND = Pattern.compile("(\\w+) (?:[<>]=?|!=) [\\w.()]+");

    @Override
    public String name() {
        return "condition-expansion";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case NULL, INDEX, ZERO -> 0.8;
            case ASSERTION, OTHER, ENDLESS -> 0.9 * WrongValue.prior(clue);
            case COMPILE -> 0.01;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (!Place.isValue(site)
                || site.tree() instanceof ParenthesizedTree
                || site.tree() instanceof LiteralTree
                || site.parent() instanceof UnaryTree
                || site.parent() instanceof CaseTree
                || isInsideComparison(site)) {
            return List.of();
        }
        var place = Place.of(site).filter(Place::isCondition);
        if (place.isEmpty()) {
            return List.of();
        }
        return Guesses.conditions(place.get(), MOST).stream()
                .filter(guess -> !site.source(site.tree()).contains(guess.text().source()))
                .flatMap(guess -> Stream.concat(joined(site, guess, "&&", 0.8), joined(site, guess, "||", 0.75)))
                .toList();
    }

    private static boolean isInsideComparison(Site site) {
        var kind = site.parent().getKind();
        return kind == Kind.EQUAL_TO || kind == Kind.NOT_EQUAL_TO || kind == Kind.METHOD_INVOCATION;
    }

    /** Operands of the same operator are left to the whole that they are part of. */
    private static Stream<Suggestion> joined(Site site, Guess guess, String operator, double weight) {
        boolean isPart = site.parent() instanceof BinaryTree around
                && (around.getKind() == Kind.CONDITIONAL_AND || around.getKind() == Kind.CONDITIONAL_OR);
        boolean isPartOfSame = isPart
                && site.parent().getKind() == (operator.equals("&&") ? Kind.CONDITIONAL_AND : Kind.CONDITIONAL_OR);
        if (isPartOfSame) {
            return Stream.empty();
        }
        var whole = Written.of(site, site.tree());
        var condition = mustComeFirst(guess) || isOfIndex(guess, whole)
                ? Written.joined(guess.text(), operator, whole)
                : Written.joined(whole, operator, guess.text());
        return Stream.of(condition.instead(
                site,
                (isPart ? 0.7 : 1) * weight * guess.closeness(),
                "The condition %s forgot a case: it now asks for %s as well."
                        .formatted(
                                site.quote(site.tree()), Site.quote(guess.text().source()))));
    }

    /** Whether an index is within its bounds is asked before what it points at. */
    private static boolean isOfIndex(Guess guess, Written whole) {
        var bound = BOUND.matcher(guess.text().source());
        return bound.matches()
                && Pattern.compile("(\\[|charAt\\(|get\\()[^\\])]*\\b" + Pattern.quote(bound.group(1)) + "\\b")
                        .matcher(whole.source())
                        .find();
    }

    /** What says whether there is something to ask is asked before it. */
    private static boolean mustComeFirst(Guess guess) {
        return guess.text().source().matches(".*(null|isEmpty\\(\\)|\\.length|size\\(\\)).*");
    }
}
