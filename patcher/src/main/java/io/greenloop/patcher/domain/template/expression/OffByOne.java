package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Numbers;
import io.greenloop.patcher.domain.template.Operators;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import io.greenloop.patcher.domain.template.donor.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.TypeMirror;

/**
 * One too many or one too few: in an index, a bound, a size, an argument or a literal ("change numeral" in
 * ManySStuBs4J, Karampatsis and Sutton, 2020; the modified arithmetic expression of Defects4J's dissection).
 */
final class OffByOne implements Template {

    private static final Set<Kind> BIND_TIGHTLY = Set.of(
            Kind.IDENTIFIER,
            Kind.MEMBER_SELECT,
            Kind.METHOD_INVOCATION,
            Kind.ARRAY_ACCESS,
            Kind.PARENTHESIZED,
            Kind.PLUS,
            Kind.MINUS,
            Kind.MULTIPLY,
            Kind.DIVIDE,
            Kind.REMAINDER);

    @Override
    public String name() {
        return "off-by-one";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case INDEX -> 1;
            case ASSERTION -> 0.85;
            case ENDLESS, OTHER -> 0.6;
            case ZERO -> 0.4;
            case NULL -> 0.2;
            case COMPILE -> 0.02;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (!(site.tree() instanceof ExpressionTree)
                || Place.isType(site.tree())
                || site.type().filter(OffByOne::isInteger).isEmpty()) {
            return List.of();
        }
        if (isCorrected(site.tree())) {
            var correction = (BinaryTree) site.tree();
            return List.of(Suggestion.of(
                    site.replace(correction, site.source(correction.getLeftOperand())),
                    1,
                    "%s was off by one: it is now %s."
                            .formatted(site.quote(correction), site.quote(correction.getLeftOperand()))));
        }
        if (site.tree() instanceof LiteralTree literal) {
            return aroundLiteral(site, literal);
        }
        return aroundExpression(site);
    }

    private static boolean isInteger(TypeMirror type) {
        return Numbers.isInteger(type) || type.toString().equals("java.lang.Integer");
    }

    private static boolean isCorrected(Tree tree) {
        return (tree.getKind() == Kind.PLUS || tree.getKind() == Kind.MINUS)
                && ((BinaryTree) tree).getRightOperand() instanceof LiteralTree literal
                && literal.getValue() instanceof Number number
                && number.longValue() == 1;
    }

    private static List<Suggestion> aroundLiteral(Site site, LiteralTree literal) {
        var source = site.source(literal);
        if (!source.matches("\\d{1,9}[lL]?")
                || isCorrected(site.parent())
                || !(literal.getValue() instanceof Number number)) {
            return List.of();
        }
        var suffix = source.matches(".*[lL]") ? "L" : "";
        var suggestions = new ArrayList<Suggestion>();
        for (long other : new long[] {number.longValue() + 1, number.longValue() - 1}) {
            double closeness = other < 0 || site.parent() instanceof UnaryTree ? 0.3 : 0.7;
            suggestions.add(Suggestion.of(
                    site.replace(literal, other + suffix),
                    closeness,
                    "The number %s was off by one: it is now %d.".formatted(source, other)));
        }
        return suggestions;
    }

    private static List<Suggestion> aroundExpression(Site site) {
        double closeness = closenessOfPlace(site);
        if (closeness == 0) {
            return List.of();
        }
        var source = site.source(site.tree());
        var operand = needsParentheses(site.tree()) ? "(" + source + ")" : source;
        var suggestions = new ArrayList<Suggestion>();
        for (var correction : List.of(" + 1", " - 1")) {
            suggestions.add(Suggestion.of(
                    site.replace(site.tree(), operand + correction),
                    closeness,
                    "%s was off by one: it is now %s."
                            .formatted(site.quote(site.tree()), Site.quote(operand + correction))));
        }
        return suggestions;
    }

    /** Sizes and sums are off by one more often than what only has a name. */
    private static double closenessOfArgument(Tree tree) {
        return tree instanceof IdentifierTree ? 0.65 : 0.8;
    }

    private static boolean needsParentheses(Tree tree) {
        return !BIND_TIGHTLY.contains(tree.getKind());
    }

    /** Places where one more or less is a common mistake; 0 for all others. */
    private static double closenessOfPlace(Site site) {
        var tree = site.tree();
        var parent = site.parent();
        if (tree instanceof ParenthesizedTree
                || tree instanceof AssignmentTree
                || tree instanceof UnaryTree
                || tree instanceof LambdaExpressionTree) {
            return 0;
        }
        if (parent instanceof ArrayAccessTree access) {
            return access.getIndex() == tree ? 0.9 : 0;
        }
        if (parent instanceof MethodInvocationTree call) {
            return call.getArguments().contains(tree) ? closenessOfArgument(tree) : 0;
        }
        if (parent instanceof NewClassTree creation) {
            return creation.getArguments().contains(tree) ? 0.6 : 0;
        }
        if (parent instanceof NewArrayTree array) {
            return array.getDimensions().contains(tree) ? 0.85 : 0.2;
        }
        if (parent instanceof CompoundAssignmentTree growth) {
            return growth.getExpression() == tree ? 0.45 : 0;
        }
        if (Operators.isComparison(parent)) {
            return 0.55;
        }
        if (parent instanceof AssignmentTree assignment) {
            return assignment.getExpression() == tree ? 0.55 : 0;
        }
        boolean isValue = parent instanceof ReturnTree
                || parent instanceof VariableTree
                || parent instanceof ConditionalExpressionTree;
        return isValue ? 0.55 : 0;
    }
}
