package io.greenloop.patcher.domain.template;

import io.greenloop.patcher.domain.template.statement.StatementTemplates;
import java.util.List;
import java.util.stream.Stream;

/** The templates there are. */
public final class Templates {

    private Templates() {}

    public static List<Template> all() {
        return Stream.concat(ofExpressions().stream(), StatementTemplates.all().stream())
                .toList();
    }

    private static List<Template> ofExpressions() {
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
