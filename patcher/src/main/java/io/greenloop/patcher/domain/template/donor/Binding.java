package io.greenloop.patcher.domain.template.donor;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import io.greenloop.patcher.domain.template.Operators;
import io.greenloop.patcher.domain.template.Site;
import java.util.Map;

/** How tightly expressions bind, by the order of operators in the language (JLS 15): the higher, the tighter. */
public final class Binding {

    public static final int PRIMARY = 16;
    public static final int UNARY = 14;
    public static final int CONDITIONAL = 2;

    private static final int POSTFIX = 15;
    private static final int LOOSEST = 1;

    private static final Map<String, Integer> OF_OPERATORS = Map.ofEntries(
            Map.entry("*", 12),
            Map.entry("/", 12),
            Map.entry("%", 12),
            Map.entry("+", 11),
            Map.entry("-", 11),
            Map.entry("<<", 10),
            Map.entry(">>", 10),
            Map.entry(">>>", 10),
            Map.entry("<", 9),
            Map.entry("<=", 9),
            Map.entry(">", 9),
            Map.entry(">=", 9),
            Map.entry("instanceof", 9),
            Map.entry("==", 8),
            Map.entry("!=", 8),
            Map.entry("&", 7),
            Map.entry("^", 6),
            Map.entry("|", 5),
            Map.entry("&&", 4),
            Map.entry("||", 3));

    private Binding() {}

    public static boolean isOperator(String symbol) {
        return OF_OPERATORS.containsKey(symbol);
    }

    /** @throws IllegalArgumentException when there is no such operator between two operands */
    public static int ofOperator(String operator) {
        var binding = OF_OPERATORS.get(operator);
        if (binding == null) {
            throw new IllegalArgumentException("no operator between two operands is written " + operator);
        }
        return binding;
    }

    public static int of(Tree tree) {
        if (tree instanceof BinaryTree) {
            return OF_OPERATORS.getOrDefault(Operators.symbol(tree).orElse(""), LOOSEST);
        }
        if (tree instanceof InstanceOfTree) {
            return ofOperator("instanceof");
        }
        if (tree instanceof ConditionalExpressionTree) {
            return CONDITIONAL;
        }
        if (tree instanceof UnaryTree) {
            boolean isPostfix = tree.getKind() == Kind.POSTFIX_INCREMENT || tree.getKind() == Kind.POSTFIX_DECREMENT;
            return isPostfix ? POSTFIX : UNARY;
        }
        boolean isLoosest = tree instanceof AssignmentTree
                || tree instanceof CompoundAssignmentTree
                || tree instanceof LambdaExpressionTree
                || tree instanceof SwitchExpressionTree;
        if (isLoosest) {
            return LOOSEST;
        }
        return tree instanceof TypeCastTree ? UNARY : PRIMARY;
    }

    /** How tightly an expression must bind to stand where the site's tree stands without being torn apart. */
    public static int neededAt(Site site) {
        var tree = site.tree();
        var parent = site.parent();
        if (parent instanceof BinaryTree binary) {
            int own = of(binary);
            return binary.getRightOperand() == tree && !isAssociative(binary) ? own + 1 : own;
        }
        if (parent instanceof UnaryTree || parent instanceof TypeCastTree) {
            return UNARY;
        }
        if (parent instanceof InstanceOfTree) {
            return of(parent);
        }
        if (parent instanceof MemberSelectTree
                || parent instanceof ArrayAccessTree access && access.getExpression() == tree) {
            return PRIMARY;
        }
        if (parent instanceof ConditionalExpressionTree choice) {
            return choice.getCondition() == tree ? CONDITIONAL + 1 : CONDITIONAL;
        }
        return 0;
    }

    private static boolean isAssociative(BinaryTree binary) {
        return binary.getKind() == Kind.CONDITIONAL_AND || binary.getKind() == Kind.CONDITIONAL_OR;
    }
}
