package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.util.TreePath;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Two arguments, operands or indices in each other's place ("swap arguments" in ManySStuBs4J, Karampatsis and Sutton, 2020). */
final class SwappedArguments implements Template {

    private static final Set<Kind> ORDERED_OPERATIONS =
            Set.of(Kind.MINUS, Kind.DIVIDE, Kind.REMAINDER, Kind.LEFT_SHIFT, Kind.RIGHT_SHIFT);

    private static final Set<String> ORDERED_CALLS = Set.of(
            "compareTo",
            "compareToIgnoreCase",
            "isBefore",
            "isAfter",
            "subtract",
            "divide",
            "startsWith",
            "endsWith",
            "contains");

    private static final Set<String> SYMMETRIC_CALLS = Set.of(
            "Math.min",
            "Math.max",
            "Math.addExact",
            "Math.multiplyExact",
            "Math.hypot",
            "Objects.equals",
            "Integer.sum");

    @Override
    public String name() {
        return "swapped-arguments";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ASSERTION -> 0.8;
            case INDEX, ZERO, OTHER -> 0.6;
            case ENDLESS -> 0.8;
            case NULL, COMPILE -> 0.3;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (site.tree() instanceof NewClassTree creation) {
            return pairs(site, creation.getArguments());
        }
        if (site.tree() instanceof BinaryTree binary) {
            return operands(site, binary);
        }
        if (site.tree() instanceof ArrayAccessTree access) {
            return access.getExpression() instanceof ArrayAccessTree row
                    ? swap(site, row.getIndex(), access.getIndex(), 0.7)
                    : List.of();
        }
        if (site.tree() instanceof NewArrayTree array) {
            return pairs(site, array.getDimensions());
        }
        if (!(site.tree() instanceof MethodInvocationTree call) || isSymmetric(call)) {
            return List.of();
        }
        boolean isOrdered = call.getMethodSelect() instanceof MemberSelectTree select
                && call.getArguments().size() == 1
                && ORDERED_CALLS.contains(select.getIdentifier().toString());
        return isOrdered
                ? swap(
                        site,
                        ((MemberSelectTree) call.getMethodSelect()).getExpression(),
                        call.getArguments().get(0),
                        0.8)
                : pairs(site, call.getArguments());
    }

    private static boolean isSymmetric(MethodInvocationTree call) {
        return SYMMETRIC_CALLS.contains(call.getMethodSelect().toString());
    }

    private static List<Suggestion> operands(Site site, BinaryTree binary) {
        boolean dependsOnOrder =
                ORDERED_OPERATIONS.contains(binary.getKind()) || binary.getKind() == Kind.PLUS && isText(site, binary);
        return dependsOnOrder ? swap(site, binary.getLeftOperand(), binary.getRightOperand(), 0.6) : List.of();
    }

    /** Text is joined in an order; a message that begins with its words is left alone. */
    private static boolean isText(Site site, BinaryTree binary) {
        return site.type()
                        .filter(type -> type.toString().equals("java.lang.String"))
                        .isPresent()
                && !(binary.getLeftOperand() instanceof LiteralTree)
                && !(binary.getRightOperand() instanceof LiteralTree);
    }

    private static List<Suggestion> pairs(Site site, List<? extends ExpressionTree> arguments) {
        var suggestions = new ArrayList<Suggestion>();
        double weight = weightOf(site);
        for (int i = 0; i < arguments.size(); i++) {
            for (int j = i + 1; j < arguments.size(); j++) {
                suggestions.addAll(swap(site, arguments.get(i), arguments.get(j), weight * (j == i + 1 ? 1 : 0.8)));
            }
        }
        return suggestions;
    }

    /** What does not end, or overflows the stack, has its arguments swapped where it calls itself. */
    private static double weightOf(Site site) {
        var around = site.method().flatMap(method -> site.file().element(method));
        boolean isOwnCall = around.isPresent()
                && site.tree() instanceof MethodInvocationTree call
                && site.file()
                        .element(new TreePath(site.path(), call.getMethodSelect()))
                        .equals(around);
        return site.hints().clue() == FailureClue.ENDLESS && !isOwnCall ? 0.4 : 1;
    }

    private static List<Suggestion> swap(Site site, Tree one, Tree other, double closeness) {
        var types = site.file().types();
        var typeOfOne = site.type(one).map(types::erasure);
        var typeOfOther = site.type(other).map(types::erasure);
        boolean fit = typeOfOne.isPresent()
                && typeOfOther.isPresent()
                && (site.tree() instanceof BinaryTree
                        || site.file().isAssignable(typeOfOne.get(), typeOfOther.get())
                                && site.file().isAssignable(typeOfOther.get(), typeOfOne.get()));
        if (!fit || site.source(one).equals(site.source(other))) {
            return List.of();
        }
        return List.of(new Suggestion(
                List.of(site.replace(one, operand(site, other)), site.replace(other, operand(site, one))),
                closeness,
                "%s and %s stood in each other's place: they were swapped."
                        .formatted(site.quote(one), site.quote(other))));
    }

    private static String operand(Site site, Tree tree) {
        boolean needsParentheses = site.tree() instanceof BinaryTree && tree instanceof BinaryTree;
        return needsParentheses ? "(" + site.source(tree) + ")" : site.source(tree);
    }
}
