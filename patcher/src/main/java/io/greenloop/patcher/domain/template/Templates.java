package io.greenloop.patcher.domain.template;

import io.greenloop.patcher.domain.template.expression.ExpressionTemplates;
import io.greenloop.patcher.domain.template.statement.StatementTemplates;
import java.util.List;
import java.util.stream.Stream;

/** The templates there are. */
public final class Templates {

    private static final List<Template> ALL = Stream.of(
                    ExpressionTemplates.all(),
                    List.of(
                            new NullGuard(),
                            new BoundsGuard(),
                            new ZeroGuard(),
                            new CastGuard(),
                            new NumberFormatGuard(),
                            new ChangedWhileRead(),
                            new NegativeSizeGuard(),
                            new MisspeltSymbol(),
                            new MissingImport()),
                    StatementTemplates.all())
            .flatMap(List::stream)
            .toList();

    private Templates() {}

    /** They keep nothing, so that all searches share them: each is asked about every tree. */
    public static List<Template> all() {
        return ALL;
    }
}
