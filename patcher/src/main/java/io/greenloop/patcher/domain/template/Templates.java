package io.greenloop.patcher.domain.template;

import java.util.List;

/** The templates there are. */
public final class Templates {

    private Templates() {}

    public static List<Template> all() {
        return List.of(
                new RelationalOperator(),
                new ArithmeticOperator(),
                new LogicalOperator(),
                new Negation(),
                new OffByOne(),
                new VariableReplacement(),
                new MemberReplacement(),
                new SwappedArguments(),
                new ReferenceEquality(),
                new NullGuard(),
                new BoundsGuard(),
                new ZeroGuard(),
                new MisspeltSymbol(),
                new MissingImport());
    }
}
