package io.greenloop.patcher.domain.template.expression;

import io.greenloop.patcher.domain.template.Template;
import java.util.List;

/** The templates that replace one expression by another. */
public final class ExpressionTemplates {

    private ExpressionTemplates() {}

    public static List<Template> all() {
        return List.of(
                new RelationalOperator(),
                new ComparisonLimit(),
                new BitOperator(),
                new AssignmentOperator(),
                new UnaryOperator(),
                new DroppedOperand(),
                new RegroupedOperands(),
                new ExpressionReplacement(),
                new ArithmeticOperator(),
                new LogicalOperator(),
                new Negation(),
                new OffByOne(),
                new VariableReplacement(),
                new MemberReplacement(),
                new SwappedArguments(),
                new ReferenceEquality());
    }
}
