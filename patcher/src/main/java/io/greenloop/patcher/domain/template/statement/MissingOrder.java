package io.greenloop.patcher.domain.template.statement;

import io.greenloop.javasource.edit.Variable;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.KnownTypes;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import io.greenloop.patcher.domain.template.donor.Reach;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;

/**
 * An order that is relied on and was never made: an array or a list is sorted, or turned round. The added method call of Defects4J's
 * dissection (Sobreira et al., 2018).
 */
final class MissingOrder implements Template {

    private static final int MOST = 5;

    @Override
    public String name() {
        return "missing-order";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ASSERTION -> 0.45;
            case OTHER, INDEX -> 0.3;
            case ENDLESS, NULL, ZERO -> 0.15;
            case COMPILE -> 0;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        return Gap.filledAround(
                site,
                MOST,
                scope -> calls(site, scope),
                "Something was not in the order that it should be in: %s was added.");
    }

    private static List<Phrase> calls(Site site, Scope scope) {
        var code = site.source(site.enclosingMember());
        var calls = new ArrayList<Phrase>();
        for (var one : scope.variables()) {
            double likely = scope.closeness(one) * (one.kind() == Variable.Kind.LOCAL ? 0.9 : 0.5);
            if (isSortable(one, scope)) {
                add(calls, site, one, "java.util.Arrays", "sort", code, likely);
            } else if (scope.isA(one, "java.util.List")) {
                if (hasOrder(one, scope)) {
                    add(calls, site, one, "java.util.Collections", "sort", code, likely);
                }
                add(calls, site, one, "java.util.Collections", "reverse", code, likely * 0.8);
            }
        }
        return calls;
    }

    private static void add(
            List<Phrase> calls, Site site, Variable of, String owner, String method, String code, double likely) {
        var call = "%s.%s(%s);".formatted(Reach.written(site, owner), method, of.name());
        calls.add(Phrase.naming(call, code.contains(call) ? likely * 0.3 : likely, of.name()));
    }

    private static boolean isSortable(Variable one, Scope scope) {
        return one.type() instanceof ArrayType array
                && array.getComponentType().getKind() != TypeKind.BOOLEAN
                && (array.getComponentType().getKind().isPrimitive()
                        || KnownTypes.isA(scope.file(), array.getComponentType(), "java.lang.Comparable"));
    }

    private static boolean hasOrder(Variable one, Scope scope) {
        return KnownTypes.argument(scope.file(), one.type(), "java.util.List", 0)
                .filter(element -> KnownTypes.isA(scope.file(), element, "java.lang.Comparable"))
                .isPresent();
    }
}
