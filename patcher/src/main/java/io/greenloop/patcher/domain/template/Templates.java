package io.greenloop.patcher.domain.template;

import io.greenloop.patcher.domain.template.expression.ExpressionTemplates;
import java.util.List;
import java.util.stream.Stream;

/** The templates there are. */
public final class Templates {

    private Templates() {}

    public static List<Template> all() {
        var others = Stream.of(
                new NullGuard(), new BoundsGuard(), new ZeroGuard(), new MisspeltSymbol(), new MissingImport());
        return Stream.concat(ExpressionTemplates.all().stream(), others).toList();
    }
}
