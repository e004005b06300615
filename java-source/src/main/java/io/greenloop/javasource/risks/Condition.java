package io.greenloop.javasource.risks;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import io.greenloop.javasource.risks.Nullness.Value;
import java.util.function.Function;
import javax.lang.model.element.Element;

/** What the outcome of a condition says about null. */
final class Condition {

    private final Function<ExpressionTree, Element> variables;

    /** @param variables the variable that an expression names, null when it names none */
    Condition(Function<ExpressionTree, Element> variables) {
        this.variables = variables;
    }

    /** Notes in the state what holds when the condition came out so. */
    void assume(ExpressionTree condition, boolean outcome, Nullness state) {
        state.become(outcomes(condition, state).when(outcome));
    }

    /**
     * What is known after each outcome. Both are found in one pass: a condition asked for one outcome after the other is read
     * twice at each level of nesting, and a patch of a few hundred characters would keep the gate for ever.
     */
    private record Outcomes(Nullness whenTrue, Nullness whenFalse) {

        Nullness when(boolean outcome) {
            return outcome ? whenTrue : whenFalse;
        }
    }

    private Outcomes outcomes(ExpressionTree condition, Nullness state) {
        var bare = FactReader.bare(condition);
        if (bare instanceof UnaryTree not && bare.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
            var turned = outcomes(not.getExpression(), state);
            return new Outcomes(turned.whenFalse(), turned.whenTrue());
        }
        if (bare.getKind() == Tree.Kind.CONDITIONAL_AND) {
            var left = outcomes(((BinaryTree) bare).getLeftOperand(), state);
            var right = outcomes(((BinaryTree) bare).getRightOperand(), left.whenTrue());
            return new Outcomes(right.whenTrue(), Nullness.merged(left.whenFalse(), right.whenFalse()));
        }
        if (bare.getKind() == Tree.Kind.CONDITIONAL_OR) {
            var left = outcomes(((BinaryTree) bare).getLeftOperand(), state);
            var right = outcomes(((BinaryTree) bare).getRightOperand(), left.whenFalse());
            return new Outcomes(Nullness.merged(left.whenTrue(), right.whenTrue()), right.whenFalse());
        }
        var outcomes = new Outcomes(state.copy(), state.copy());
        single(bare, true, outcomes.whenTrue());
        single(bare, false, outcomes.whenFalse());
        return outcomes;
    }

    private void single(ExpressionTree bare, boolean outcome, Nullness state) {
        if (bare instanceof BinaryTree binary) {
            comparison(binary, outcome, state);
        } else if (bare instanceof InstanceOfTree test) {
            if (outcome) {
                state.put(variables.apply(test.getExpression()), Value.NOT_NULL);
            }
        } else if (bare instanceof MethodInvocationTree call) {
            call(call, outcome, state);
        } else if (bare instanceof LiteralTree literal
                && literal.getValue() instanceof Boolean value
                && value != outcome) {
            state.end();
        }
    }

    private void comparison(BinaryTree binary, boolean outcome, Nullness state) {
        var kind = binary.getKind();
        if (kind != Tree.Kind.EQUAL_TO && kind != Tree.Kind.NOT_EQUAL_TO) {
            return;
        }
        var value = (kind == Tree.Kind.EQUAL_TO) == outcome ? Value.NULL : Value.NOT_NULL;
        if (isNull(binary.getRightOperand())) {
            state.put(variables.apply(binary.getLeftOperand()), value);
        } else if (isNull(binary.getLeftOperand())) {
            state.put(variables.apply(binary.getRightOperand()), value);
        } else if (value == Value.NULL) {
            // The same as something else: as null as that, which is not known.
            forget(binary.getLeftOperand(), state);
            forget(binary.getRightOperand(), state);
        }
    }

    private void call(MethodInvocationTree call, boolean outcome, Nullness state) {
        var name = MemberFacts.name(call.getMethodSelect());
        if (call.getArguments().size() == 1 && (name.equals("isNull") || name.equals("nonNull"))) {
            var value = name.equals("isNull") == outcome ? Value.NULL : Value.NOT_NULL;
            state.put(variables.apply(call.getArguments().get(0)), value);
            return;
        }
        // Whatever else was asked about it, its answer may well speak of null.
        call.getArguments().forEach(argument -> forget(argument, state));
    }

    private void forget(ExpressionTree expression, Nullness state) {
        var variable = variables.apply(expression);
        if (variable != null) {
            state.forget(variable);
        }
    }

    static boolean isNull(ExpressionTree expression) {
        return FactReader.bare(expression).getKind() == Tree.Kind.NULL_LITERAL;
    }
}
