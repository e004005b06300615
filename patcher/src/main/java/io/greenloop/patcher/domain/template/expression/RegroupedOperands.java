package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Operators;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import io.greenloop.patcher.domain.template.WrongValue;
import io.greenloop.patcher.domain.template.donor.Binding;
import io.greenloop.patcher.domain.template.donor.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Operators applied in the wrong order: {@code a + b * c} for {@code (a + b) * c} and back, with "and" and "or" alike.
 * TBar's FP11.3 (Liu et al., 2019).
 */
final class RegroupedOperands implements Template {

    private static final Set<String> OPERATORS = Set.of("+", "-", "*", "/", "%", "<<", ">>", "&", "|", "&&", "||");

    @Override
    public String name() {
        return "regrouped-operands";
    }

    @Override
    public double prior(FailureClue clue) {
        return 0.8 * WrongValue.prior(clue);
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (!(site.tree() instanceof BinaryTree whole) || !OPERATORS.contains(symbol(whole))) {
            return List.of();
        }
        var suggestions = new ArrayList<Suggestion>();
        inner(whole.getRightOperand()).ifPresent(right -> {
            // a + (b * c) becomes (a + b) * c
            var first = Written.joined(
                    Written.of(site, whole.getLeftOperand()), symbol(whole), Written.of(site, right.getLeftOperand()));
            suggestions.add(
                    regrouped(site, Written.joined(first, symbol(right), Written.of(site, right.getRightOperand()))));
        });
        inner(whole.getLeftOperand()).ifPresent(left -> {
            // (a + b) * c becomes a + b * c
            var last = Written.joined(
                    Written.of(site, left.getRightOperand()), symbol(whole), Written.of(site, whole.getRightOperand()));
            suggestions.add(
                    regrouped(site, Written.joined(Written.of(site, left.getLeftOperand()), symbol(left), last)));
        });
        return suggestions.stream()
                .filter(suggestion -> isOtherOrder(site, suggestion))
                .toList();
    }

    private static Suggestion regrouped(Site site, Written order) {
        return order.instead(
                site,
                0.6,
                "%s was worked out in the wrong order: it is now %s."
                        .formatted(site.quote(site.tree()), Site.quote(order.source())));
    }

    /** The operation inside parentheses or none. */
    private static Optional<BinaryTree> inner(ExpressionTree operand) {
        Tree inside = operand instanceof ParenthesizedTree parentheses ? parentheses.getExpression() : operand;
        return inside instanceof BinaryTree binary && OPERATORS.contains(symbol(binary))
                ? Optional.of(binary)
                : Optional.empty();
    }

    /** Sums of sums, products of products and text are the same in any order; so is what only gains or loses parentheses. */
    private static boolean isOtherOrder(Site site, Suggestion suggestion) {
        var whole = (BinaryTree) site.tree();
        boolean isText =
                site.type().filter(type -> !type.getKind().isPrimitive()).isPresent();
        boolean isSame = List.of(whole.getLeftOperand(), whole.getRightOperand()).stream()
                .flatMap(operand -> inner(operand).stream())
                .allMatch(operand -> symbol(operand).equals(symbol(whole))
                        && Set.of("+", "*", "&", "|", "&&", "||").contains(symbol(whole)));
        return !isText && !isSame && !suggestion.edits().get(0).replacement().equals(site.source(whole));
    }

    private static String symbol(Tree tree) {
        return Operators.symbol(tree)
                .filter(symbol -> Binding.isOperator(symbol))
                .orElse("");
    }
}
