package io.greenloop.patcher.domain.template;

import io.greenloop.patcher.domain.template.expression.ExpressionTemplates;
import io.greenloop.patcher.domain.template.statement.StatementTemplates;
import java.util.List;
import java.util.stream.Stream;

/** The templates there are. */
public final class Templates {

    private Templates() {}

    public static List<Template> all() {
        var others =
                List.of(new NullGuard(), new BoundsGuard(), new ZeroGuard(), new MisspeltSymbol(), new MissingImport());
        return Stream.of(ExpressionTemplates.all(), others, StatementTemplates.all())
                .flatMap(List::stream)
                .toList();
    }
}
