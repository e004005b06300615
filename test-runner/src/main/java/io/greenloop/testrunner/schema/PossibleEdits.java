package io.greenloop.testrunner.schema;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.IntersectionTypeTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.WildcardTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ways to switch a difference at run time, the narrowest first; judged by the syntax alone. */
final class PossibleEdits {

    private PossibleEdits() {}

    static List<Edit> of(TreeDiff.Difference difference) {
        var levels = difference.levels();
        if (levels.stream()
                .anyMatch(level -> isClosed(level.parent(), level.before().tree()))) {
            return List.of();
        }
        if (difference.inserted().isPresent()) {
            return difference.inserted().stream().toList();
        }
        var edits = new ArrayList<Edit>();
        for (int i = levels.size() - 1; i >= 0; i--) {
            var level = levels.get(i);
            var form = form(level.parent(), level.before().tree());
            form.ifPresent(found -> OneLine.of(level.after())
                    .ifPresent(line -> edits.add(new Edit(
                            found, level.before().start(), level.before().end(), line))));
            // Wider than one statement is more than one change.
            if (level.before().tree() instanceof StatementTree) {
                break;
            }
        }
        return edits;
    }

    /** Where nothing runs, or what runs must be known to the compiler. */
    private static boolean isClosed(Tree parent, Tree child) {
        return child instanceof AnnotationTree
                || child instanceof ModifiersTree
                || child instanceof ClassTree
                || parent instanceof CaseTree label && !runs(label, child);
    }

    private static boolean runs(CaseTree label, Tree child) {
        return child.equals(label.getBody())
                || label.getStatements() != null && label.getStatements().contains(child);
    }

    private static Optional<Edit.Form> form(Tree parent, Tree tree) {
        if (tree instanceof ExpressionStatementTree
                && parent instanceof ForLoopTree loop
                && loop.getUpdate().contains(tree)) {
            return Optional.of(Edit.Form.UPDATE);
        }
        if (tree instanceof StatementTree) {
            return isStatementPosition(parent, tree) && !isConstructorCall(tree)
                    ? Optional.of(Edit.Form.STATEMENT)
                    : Optional.empty();
        }
        return tree instanceof ExpressionTree && isExpressionPosition(parent, tree)
                ? Optional.of(Edit.Form.EXPRESSION)
                : Optional.empty();
    }

    private static boolean isStatementPosition(Tree parent, Tree tree) {
        if (tree instanceof VariableTree || tree instanceof LabeledStatementTree) {
            return false;
        }
        return parent instanceof BlockTree
                || parent instanceof IfTree
                || parent instanceof WhileLoopTree
                || parent instanceof DoWhileLoopTree
                || parent instanceof EnhancedForLoopTree loop && tree.equals(loop.getStatement())
                || parent instanceof ForLoopTree counted && tree.equals(counted.getStatement())
                || parent instanceof CaseTree label
                        && label.getStatements() != null
                        && label.getStatements().contains(tree);
    }

    private static boolean isConstructorCall(Tree tree) {
        return tree instanceof ExpressionStatementTree statement
                && statement.getExpression() instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof IdentifierTree name
                && (name.getName().contentEquals("this") || name.getName().contentEquals("super"));
    }

    private static boolean isExpressionPosition(Tree parent, Tree tree) {
        if (tree instanceof NewArrayTree array && array.getType() == null
                || tree instanceof IdentifierTree name && name.getName().contentEquals("super")) {
            return false;
        }
        if (parent instanceof ExpressionStatementTree
                || parent instanceof MemberReferenceTree
                || parent instanceof MethodTree) {
            return false;
        }
        if (parent instanceof MethodInvocationTree call) {
            return call.getArguments().contains(tree);
        }
        if (parent instanceof NewClassTree creation) {
            return creation.getArguments().contains(tree);
        }
        if (parent instanceof NewArrayTree array) {
            return !tree.equals(array.getType());
        }
        if (parent instanceof VariableTree variable) {
            return tree.equals(variable.getInitializer());
        }
        if (parent instanceof TypeCastTree cast) {
            return tree.equals(cast.getExpression());
        }
        return isRead(parent, tree) && !isType(parent);
    }

    private static boolean isRead(Tree parent, Tree tree) {
        if (parent instanceof AssignmentTree assignment) {
            return tree.equals(assignment.getExpression());
        }
        if (parent instanceof CompoundAssignmentTree assignment) {
            return tree.equals(assignment.getExpression());
        }
        if (parent instanceof UnaryTree unary) {
            return switch (unary.getKind().name()) {
                case "UNARY_PLUS", "UNARY_MINUS", "BITWISE_COMPLEMENT", "LOGICAL_COMPLEMENT" -> true;
                default -> false;
            };
        }
        if (parent instanceof InstanceOfTree question) {
            return tree.equals(question.getExpression());
        }
        return true;
    }

    /** Whether all below is a type. */
    private static boolean isType(Tree parent) {
        return parent instanceof ParameterizedTypeTree
                || parent instanceof ArrayTypeTree
                || parent instanceof WildcardTree
                || parent instanceof UnionTypeTree
                || parent instanceof IntersectionTypeTree
                || parent instanceof AnnotatedTypeTree;
    }
}
