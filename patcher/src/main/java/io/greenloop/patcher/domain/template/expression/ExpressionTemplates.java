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
                new ArithmeticOperator(),
                new BitOperator(),
                new LogicalOperator(),
                new AssignmentOperator(),
                new UnaryOperator(),
                new Negation(),
                new OffByOne(),
                new DroppedOperand(),
                new AddedOperand(),
                new ConstantOperand(),
                new StepSize(),
                new MirroredIndex(),
                new RegroupedOperands(),
                new SwappedArguments(),
                new FittedArguments(),
                new VariableReplacement(),
                new MemberReplacement(),
                new BoundaryCall(),
                new LostResult(),
                new WrappedCall(),
                new ExpressionReplacement(),
                new ConditionExpansion(),
                new ConditionalBranches(),
                new LiteralReplacement(),
                new ReferenceEquality(),
                new CutEnd(),
                new UnwrappedCall(),
                new NumberWrap(),
                new NumericPrecision(),
                new TextWrap(),
                new TurnedRound(),
                new CastReplacement(),
                new MissingCast(),
                new MissingDefault(),
                new MissingChoice(),
                new DefensiveCopy(),
                new WiderType(),
                new SiblingType());
    }
}
