package io.greenloop.javasource.risks;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssertTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import io.greenloop.javasource.Analysis;
import io.greenloop.javasource.risks.Nullness.Value;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;

/**
 * Finds members taken of what the code itself says may be null, and null given back. Follows one method at a time and knows
 * nothing of others; where it is in doubt it says nothing.
 */
final class NullFacts extends NullFlow {

    private final Set<Tree> told = new HashSet<>();

    NullFacts(Analysis analysis, CompilationUnitTree unit) {
        super(analysis, unit);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void nothing) {
        note(Risk.NULL_RETURNED, tree, "", RiskFact.News.NONE);
        apart(Nullness.unknown(), () -> super.visitMethod(tree, nothing));
        return null;
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void nothing) {
        apart(state().copy(), () -> super.visitLambdaExpression(tree, nothing));
        return null;
    }

    @Override
    public Void visitVariable(VariableTree tree, Void nothing) {
        super.visitVariable(tree, nothing);
        if (tree.getInitializer() != null) {
            assigned(element(), tree.getInitializer());
        }
        return null;
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void nothing) {
        super.visitAssignment(tree, nothing);
        assigned(variable(tree.getVariable()), tree.getExpression());
        return null;
    }

    private void assigned(Element variable, ExpressionTree value) {
        var bare = bare(value);
        if (variable == null) {
            return;
        }
        if (Condition.isNull(bare)) {
            state().put(variable, Value.NULL);
        } else if (bare instanceof NewClassTree || bare instanceof NewArrayTree || bare instanceof LiteralTree) {
            state().put(variable, Value.NOT_NULL);
        } else {
            state().forget(variable);
        }
    }

    @Override
    public Void visitAssert(AssertTree tree, Void nothing) {
        super.visitAssert(tree, nothing);
        condition().assume(tree.getCondition(), true, state());
        return null;
    }

    @Override
    public Void visitBinary(BinaryTree tree, Void nothing) {
        var isAnd = tree.getKind() == Tree.Kind.CONDITIONAL_AND;
        if (!isAnd && tree.getKind() != Tree.Kind.CONDITIONAL_OR) {
            return super.visitBinary(tree, nothing);
        }
        scan(tree.getLeftOperand(), nothing);
        var before = state().copy();
        condition().assume(tree.getLeftOperand(), isAnd, state());
        scan(tree.getRightOperand(), nothing);
        state().become(before);
        return null;
    }

    @Override
    public Void visitConditionalExpression(ConditionalExpressionTree tree, Void nothing) {
        scan(tree.getCondition(), nothing);
        var before = state().copy();
        condition().assume(tree.getCondition(), true, state());
        scan(tree.getTrueExpression(), nothing);
        state().become(before);
        condition().assume(tree.getCondition(), false, state());
        scan(tree.getFalseExpression(), nothing);
        state().become(before);
        return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
        super.visitMemberSelect(tree, nothing);
        if (!tree.getIdentifier().contentEquals("class")
                && !tree.getIdentifier().contentEquals("this")) {
            used(tree.getExpression(), tree.getExpression() + "." + tree.getIdentifier());
            if (bare(tree.getExpression()) instanceof MethodInvocationTree call) {
                chained(call, tree);
            }
        }
        return null;
    }

    private void chained(MethodInvocationTree call, MemberSelectTree tree) {
        var member = member(element(call));
        var hasDefault = member.endsWith("#getProperty") && call.getArguments().size() > 1;
        if (NullCustoms.givesNull(member) && !hasDefault && !state().isDead() && !isAskedBefore()) {
            tell(tree, "%s.%s".formatted(call, tree.getIdentifier()));
        }
    }

    /** A map that was asked whether it has the key will have it. */
    private boolean isAskedBefore() {
        return methodAround(getCurrentPath())
                .filter(method -> Pattern.compile(
                                "containsKey|keySet|putIfAbsent|computeIfAbsent|isEmpty|!= null|== null")
                        .matcher(text(method))
                        .find())
                .isPresent();
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void nothing) {
        used(tree.getQualifierExpression(), tree.toString());
        return super.visitMemberReference(tree, nothing);
    }

    @Override
    public Void visitArrayAccess(ArrayAccessTree tree, Void nothing) {
        super.visitArrayAccess(tree, nothing);
        used(tree.getExpression(), tree.getExpression() + "[]");
        return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
        super.visitMethodInvocation(tree, nothing);
        state().forgetFields();
        if (NullCustoms.demands(MemberFacts.name(tree.getMethodSelect()))) {
            tree.getArguments().forEach(argument -> state().put(variable(argument), Value.NOT_NULL));
        }
        return null;
    }

    @Override
    void used(ExpressionTree expression, String text) {
        var variable = variable(expression);
        if (variable != null && state().mayBeNull(variable)) {
            tell(expression, text);
        }
        if (variable != null) {
            state().put(variable, Value.NOT_NULL);
        }
    }

    private void tell(Tree tree, String text) {
        if (told.add(tree)) {
            note(Risk.NULL_DEREFERENCE, tree, text, RiskFact.News.WHEN_ADDED);
        }
    }

    @Override
    public Void visitReturn(ReturnTree tree, Void nothing) {
        if (tree.getExpression() != null
                && Condition.isNull(tree.getExpression())
                && !state().isDead()
                && told.add(tree)) {
            returned(tree);
        }
        return super.visitReturn(tree, nothing);
    }

    /** Null for null is a method's custom; null for a collection is nobody's. */
    private void returned(ReturnTree tree) {
        if (isInLambda()) {
            return;
        }
        var method = methodAround(getCurrentPath());
        var type = method.map(MethodTree::getReturnType).flatMap(this::declaredType);
        if (type.isPresent() && (type.get().startsWith("[") || NullCustoms.isNeverNull(type.get()))) {
            note(
                    Risk.NULL_RETURNED,
                    tree,
                    "null for " + type.get().replaceFirst("^\\[", "an array of "),
                    RiskFact.News.WHEN_ADDED);
        } else if (!state().knowsOfNull()) {
            note(Risk.NULL_RETURNED, tree, "return null", RiskFact.News.WHEN_ADDED_TO_OLD);
        }
    }

    private boolean isInLambda() {
        for (var at = getCurrentPath(); at != null; at = at.getParentPath()) {
            if (at.getLeaf() instanceof LambdaExpressionTree) {
                return true;
            }
            if (at.getLeaf() instanceof MethodTree) {
                return false;
            }
        }
        return false;
    }

    private Optional<String> declaredType(Tree type) {
        return methodPath()
                .map(path -> analysis().trees().getTypeMirror(new TreePath(path, type)))
                .map(mirror -> mirror.getKind() == TypeKind.ARRAY ? "[" + mirror : nameOf(mirror));
    }
}
