package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.UnaryTree;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.TypeKind;

/**
 * A truth value turned round: a negation too many or one too few, true for false ("change unary operator" and "change
 * boolean literal" in ManySStuBs4J, Karampatsis and Sutton, 2020).
 */
final class Negation implements Template {

    private static final Set<Kind> CONDITIONS = Set.of(
            Kind.METHOD_INVOCATION,
            Kind.IDENTIFIER,
            Kind.MEMBER_SELECT,
            Kind.INSTANCE_OF,
            Kind.CONDITIONAL_AND,
            Kind.CONDITIONAL_OR,
            Kind.BOOLEAN_LITERAL);
    private static final Set<Kind> READERS = Set.of(
            Kind.PARENTHESIZED,
            Kind.CONDITIONAL_AND,
            Kind.CONDITIONAL_OR,
            Kind.RETURN,
            Kind.CONDITIONAL_EXPRESSION,
            Kind.VARIABLE,
            Kind.METHOD_INVOCATION,
            Kind.NEW_CLASS,
            Kind.LAMBDA_EXPRESSION);

    @Override
    public String name() {
        return "negation";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ASSERTION, OTHER, ENDLESS -> 0.8;
            case NULL, INDEX, ZERO -> 0.5;
            case COMPILE -> 0.05;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (site.tree() instanceof UnaryTree not && not.getKind() == Kind.LOGICAL_COMPLEMENT) {
            return List.of(Suggestion.of(
                    site.replace(not, site.source(not.getExpression())),
                    1,
                    "The condition %s was negated by mistake: the negation was dropped.".formatted(site.quote(not))));
        }
        if (!isCondition(site)) {
            return List.of();
        }
        if (site.tree() instanceof LiteralTree literal) {
            var other = String.valueOf(literal.getValue().equals(false));
            return List.of(Suggestion.of(
                    site.replace(literal, other),
                    0.7,
                    "The truth value %s was the wrong one: it is now %s.".formatted(site.source(literal), other)));
        }
        var source = site.source(site.tree());
        boolean needsParentheses =
                site.tree() instanceof BinaryTree || site.tree().getKind() == Kind.INSTANCE_OF;
        return List.of(Suggestion.of(
                site.replace(site.tree(), needsParentheses ? "!(" + source + ")" : "!" + source),
                needsParentheses ? 0.6 : 0.85,
                "The condition %s lacked its negation: it is now negated.".formatted(site.quote(site.tree()))));
    }

    /** Comparisons are turned round by their operator, and what is negated already is handled where the negation stands. */
    private static boolean isCondition(Site site) {
        if (!(site.tree() instanceof ExpressionTree)
                || site.tree() instanceof ParenthesizedTree
                || site.parent().getKind() == Kind.LOGICAL_COMPLEMENT
                || isNegatedParenthesis(site)
                || site.type()
                        .filter(type -> type.getKind() == TypeKind.BOOLEAN)
                        .isEmpty()) {
            return false;
        }
        return CONDITIONS.contains(site.tree().getKind()) && isRead(site);
    }

    private static boolean isNegatedParenthesis(Site site) {
        return site.parent() instanceof ParenthesizedTree
                && site.path().getParentPath().getParentPath().getLeaf().getKind() == Kind.LOGICAL_COMPLEMENT;
    }

    private static boolean isRead(Site site) {
        if (site.parent() instanceof AssignmentTree assignment) {
            return assignment.getExpression() == site.tree();
        }
        return READERS.contains(site.parent().getKind());
    }
}
