package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Numbers;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import io.greenloop.patcher.domain.template.WrongValue;
import io.greenloop.patcher.domain.template.donor.Guess;
import io.greenloop.patcher.domain.template.donor.Guesses;
import io.greenloop.patcher.domain.template.donor.Place;
import java.util.List;

/**
 * An expression where another of its type is meant: one of the file, or one put together from what is in scope. Together with wrong
 * names and arguments the largest part of all small fixes ("change identifier used", "change caller", ManySStuBs4J,
 * Karampatsis and Sutton, 2020). One variable for another is {@link VariableReplacement}'s.
 */
final class ExpressionReplacement implements Template {

    private static final int MOST = 14;
    private static final int MOST_OF_LARGE = 9;

    @Override
    public String name() {
        return "expression-replacement";
    }

    @Override
    public double prior(FailureClue clue) {
        return WrongValue.prior(clue);
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        double weight = weightOf(site);
        var place = weight == 0 ? null : Place.of(site).orElse(null);
        if (place == null) {
            return List.of();
        }
        return Guesses.values(place, weight >= 0.6 ? MOST : MOST_OF_LARGE).stream()
                .filter(guess -> !isOthersWork(site, guess))
                .map(guess -> guess.text().instead(site, weight * guess.closeness()))
                .toList();
    }

    /** Small expressions are likelier mistaken for one another than large ones. */
    private static double weightOf(Site site) {
        var tree = site.tree();
        boolean isWhole = tree instanceof ParenthesizedTree
                || tree instanceof LambdaExpressionTree
                || tree instanceof MemberReferenceTree;
        if (isWhole || isPartOfText(site)) {
            return 0;
        }
        if (tree instanceof LiteralTree) {
            return site.parent() instanceof ReturnTree ? 1 : 0.5;
        }
        if (tree instanceof IdentifierTree) {
            return 0.7;
        }
        boolean isLarge = tree instanceof NewClassTree || tree instanceof ConditionalExpressionTree;
        if (isLarge || tree.getKind() == Tree.Kind.PLUS && !isNumber(site)) {
            return 0.4;
        }
        return isRepeated(site) ? 0.8 : 0.65;
    }

    private static boolean isNumber(Site site) {
        return site.type().filter(Numbers::isNumeric).isPresent();
    }

    /** What stands twice in one statement was often copied and not adapted (CP-Miner, Li et al., 2004). */
    private static boolean isRepeated(Site site) {
        var source = site.source(site.tree());
        var statement = site.statement()
                .map(TreePath::getLeaf)
                .filter(ExpressionStatementTree.class::isInstance)
                .map(site::source)
                .orElse("");
        return source.length() > 3 && statement.indexOf(source) != statement.lastIndexOf(source);
    }

    /** Pieces of a message are seldom wrong, and most of them must not change. */
    private static boolean isPartOfText(Site site) {
        Tree tree = site.tree();
        return tree.getKind() == Tree.Kind.STRING_LITERAL && site.parent().getKind() == Tree.Kind.PLUS;
    }

    private static boolean isOthersWork(Site site, Guess guess) {
        return site.tree() instanceof IdentifierTree && guess.text().source().matches("[\\w$]+");
    }
}
