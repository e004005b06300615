package io.greenloop.testrunner.schema;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Whether an expression in a switch means what it means without one: same type, and nobody around looks closer than at that. */
final class ExpressionRules {

    private static final Set<TypeKind> UNFIT = Set.of(
            TypeKind.VOID,
            TypeKind.NONE,
            TypeKind.ERROR,
            TypeKind.EXECUTABLE,
            TypeKind.PACKAGE,
            TypeKind.INTERSECTION,
            TypeKind.UNION,
            TypeKind.WILDCARD);

    private final Trees trees;
    private final Types types;
    private final Constants constants;

    ExpressionRules(Trees trees, Types types) {
        this.trees = trees;
        this.types = types;
        this.constants = new Constants(trees);
    }

    /** @param old what is there without the switch, itself perhaps with switches in it */
    boolean fit(FoundSwitch around, TreePath old, TreePath changed) {
        if (isPoly(old) || isPoly(changed)) {
            return false;
        }
        var isConstant = constants.isConstant(old) || constants.isConstant(changed);
        if (isConstant && around.form() == Edit.Form.EXPRESSION && constants.matters(around.whole())) {
            return false;
        }
        var oldType = trees.getTypeMirror(old);
        var newType = trees.getTypeMirror(changed);
        if (oldType != null && oldType.getKind() == TypeKind.ERROR) {
            // Somebody else's error; what this one is worth shows once that is gone.
            return true;
        }
        if (isNull(oldType) || isNull(newType)) {
            return isReference(oldType) && isReference(newType) && takesNull(around.whole());
        }
        return isFit(oldType) && isFit(newType) && types.isSameType(oldType, newType);
    }

    private static boolean isNull(TypeMirror type) {
        return type != null && type.getKind() == TypeKind.NULL;
    }

    private static boolean isReference(TypeMirror type) {
        return isNull(type) || isFit(type) && !type.getKind().isPrimitive();
    }

    private static boolean isFit(TypeMirror type) {
        return type != null
                && !UNFIT.contains(type.getKind())
                && !type.toString().contains("capture#");
    }

    /** Where the type that is wanted does not depend on the null. */
    private boolean takesNull(TreePath expression) {
        var parent = expression.getParentPath();
        var tree = parent.getLeaf();
        if (tree instanceof ParenthesizedTree) {
            return takesNull(parent);
        }
        return switch (tree.getKind()) {
            case RETURN, THROW, EQUAL_TO, NOT_EQUAL_TO -> true;
            case ASSIGNMENT -> expression.getLeaf().equals(((AssignmentTree) tree).getExpression());
            // The type of a var is that of its value.
            case VARIABLE -> isWritten(parent, ((VariableTree) tree).getType());
            default -> false;
        };
    }

    private boolean isWritten(TreePath variable, Tree type) {
        return trees.getSourcePositions().getStartPosition(variable.getCompilationUnit(), type) >= 0;
    }

    /** Whether what is wanted around it says what type it has. */
    private boolean isPoly(TreePath path) {
        var tree = path.getLeaf();
        return switch (tree.getKind()) {
            case LAMBDA_EXPRESSION, MEMBER_REFERENCE, SWITCH_EXPRESSION -> true;
            case PARENTHESIZED -> isPoly(path, ((ParenthesizedTree) tree).getExpression());
            case CONDITIONAL_EXPRESSION -> {
                var conditional = (ConditionalExpressionTree) tree;
                yield isPoly(path, conditional.getTrueExpression()) || isPoly(path, conditional.getFalseExpression());
            }
            case NEW_CLASS -> isDiamond((NewClassTree) tree);
            case METHOD_INVOCATION ->
                ((MethodInvocationTree) tree).getTypeArguments().isEmpty()
                        && trees.getElement(path) instanceof ExecutableElement called
                        && !called.getTypeParameters().isEmpty();
            default -> false;
        };
    }

    private boolean isPoly(TreePath parent, Tree child) {
        return isPoly(new TreePath(parent, child));
    }

    private static boolean isDiamond(NewClassTree creation) {
        return creation.getIdentifier() instanceof ParameterizedTypeTree type
                && type.getTypeArguments().isEmpty();
    }
}
