package io.greenloop.testrunner.schema;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Constant expressions as the Java language defines them (JLS 15.28), switches seen as what is behind them. */
final class Constants {

    private final Trees trees;

    Constants(Trees trees) {
        this.trees = trees;
    }

    boolean isConstant(TreePath path) {
        var found = FoundSwitch.at(path);
        if (found.isPresent()) {
            return found.get().old().map(this::isConstant).orElse(false);
        }
        var tree = path.getLeaf();
        if (tree instanceof LiteralTree literal) {
            return literal.getKind() != Tree.Kind.NULL_LITERAL;
        }
        if (tree instanceof ParenthesizedTree parentheses) {
            return isConstant(path, parentheses.getExpression());
        }
        if (tree instanceof IdentifierTree || tree instanceof MemberSelectTree) {
            return trees.getElement(path) instanceof VariableElement variable && variable.getConstantValue() != null;
        }
        return isConstantOperation(path, tree);
    }

    private boolean isConstantOperation(TreePath path, Tree tree) {
        if (tree instanceof BinaryTree binary) {
            return isConstant(path, binary.getLeftOperand()) && isConstant(path, binary.getRightOperand());
        }
        if (tree instanceof UnaryTree unary) {
            return isConstant(path, unary.getExpression());
        }
        if (tree instanceof TypeCastTree cast) {
            return canBeConstant(trees.getTypeMirror(path)) && isConstant(path, cast.getExpression());
        }
        return tree instanceof ConditionalExpressionTree conditional
                && isConstant(path, conditional.getCondition())
                && isConstant(path, conditional.getTrueExpression())
                && isConstant(path, conditional.getFalseExpression());
    }

    private boolean isConstant(TreePath parent, Tree child) {
        return isConstant(new TreePath(parent, child));
    }

    static boolean canBeConstant(TypeMirror type) {
        return type != null && (type.getKind().isPrimitive() || type.toString().equals("java.lang.String"));
    }

    /**
     * Whether it can matter to the code around an expression that it is a constant: to types, to strings that are the same
     * object, to what can be reached, to other variables. The path is that of the whole switch.
     */
    boolean matters(TreePath expression) {
        var parent = expression.getParentPath();
        var tree = parent.getLeaf();
        if (tree instanceof ParenthesizedTree) {
            return matters(parent);
        }
        return switch (tree.getKind()) {
            case WHILE_LOOP, DO_WHILE_LOOP, FOR_LOOP -> true;
            case CONDITIONAL_EXPRESSION -> {
                var conditional = (ConditionalExpressionTree) tree;
                var isCondition = conditional.getCondition().equals(expression.getLeaf());
                yield !isCondition
                        || isConstant(parent, conditional.getTrueExpression())
                                && isConstant(parent, conditional.getFalseExpression());
            }
            case VARIABLE -> isConstantVariable(parent);
            default -> isOfConstants(parent, expression);
        };
    }

    private boolean isConstantVariable(TreePath variable) {
        return trees.getElement(variable).getModifiers().contains(javax.lang.model.element.Modifier.FINAL);
    }

    /** Whether the parent would be a constant if this operand is one. */
    private boolean isOfConstants(TreePath parent, TreePath operand) {
        var tree = parent.getLeaf();
        if (tree instanceof BinaryTree binary) {
            var left = binary.getLeftOperand();
            return isConstant(parent, left.equals(operand.getLeaf()) ? binary.getRightOperand() : left);
        }
        return tree instanceof UnaryTree || tree instanceof TypeCastTree && canBeConstant(trees.getTypeMirror(parent));
    }
}
