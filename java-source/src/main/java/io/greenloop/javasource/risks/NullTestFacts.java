package io.greenloop.javasource.risks;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import io.greenloop.javasource.Analysis;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;

/** Finds which variables a method tests for null and which it takes members of: a test that goes is news where the use stays. */
final class NullTestFacts extends FactReader {

    private Set<Element> tested = new HashSet<>();

    NullTestFacts(Analysis analysis, CompilationUnitTree unit) {
        super(analysis, unit);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void nothing) {
        var outer = tested;
        tested = new HashSet<>();
        super.visitMethod(tree, nothing);
        tested = outer;
        return null;
    }

    @Override
    public Void visitBinary(BinaryTree tree, Void nothing) {
        if (Condition.isNull(tree.getRightOperand())) {
            test(tree.getLeftOperand());
        } else if (Condition.isNull(tree.getLeftOperand())) {
            test(tree.getRightOperand());
        }
        return super.visitBinary(tree, nothing);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
        if (NullCustoms.demands(MemberFacts.name(tree.getMethodSelect()))) {
            tree.getArguments().forEach(this::test);
        }
        return super.visitMethodInvocation(tree, nothing);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
        var variable = variable(tree.getExpression());
        if (variable != null) {
            note(Risk.NULL_DEREFERENCE, tree, variable.getSimpleName() + ".", RiskFact.News.NONE);
        }
        return super.visitMemberSelect(tree, nothing);
    }

    private void test(ExpressionTree expression) {
        var variable = variable(expression);
        if (variable != null && tested.add(variable)) {
            var text = RiskFact.NULL_TEST + variable.getSimpleName() + ".";
            note(Risk.NULL_DEREFERENCE, expression, text, RiskFact.News.WHEN_GONE);
        }
    }
}
