package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Numbers;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import io.greenloop.patcher.domain.template.WrongValue;
import io.greenloop.patcher.domain.template.donor.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.type.TypeMirror;

/**
 * A variable overwritten where its value should grow, or grown where it should be set anew, or at its other end.
 * TBar's FP11 (Liu et al., 2019).
 */
final class AssignmentOperator implements Template {

    @Override
    public String name() {
        return "assignment-operator";
    }

    @Override
    public double prior(FailureClue clue) {
        return 0.8 * WrongValue.prior(clue);
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (site.tree() instanceof CompoundAssignmentTree grown) {
            var suggestions =
                    new ArrayList<>(other(site, grown.getVariable(), grown.getExpression(), Map.of("=", 0.8)));
            if (grown.getKind() == Kind.PLUS_ASSIGNMENT
                    && site.type(grown.getVariable())
                            .filter(AssignmentOperator::isText)
                            .isPresent()) {
                suggestions.add(prepended(site, grown));
            }
            return suggestions;
        }
        if (!(site.tree() instanceof AssignmentTree set) || readsItself(site, set)) {
            return List.of();
        }
        var type = site.type(set.getVariable());
        if (type.filter(Numbers::isNumeric).isPresent()) {
            return other(site, set.getVariable(), set.getExpression(), Map.of("+=", 0.9, "-=", 0.5, "*=", 0.3));
        }
        return type.filter(AssignmentOperator::isText).isPresent()
                ? other(site, set.getVariable(), set.getExpression(), Map.of("+=", 0.9))
                : List.of();
    }

    private static List<Suggestion> other(Site site, Tree variable, Tree value, Map<String, Double> alternatives) {
        return OtherOperator.suggestions(site, variable, value, "assignment", alternatives);
    }

    private static Suggestion prepended(Site site, CompoundAssignmentTree grown) {
        var variable = Written.of(site, grown.getVariable());
        var sum = Written.joined(Written.of(site, grown.getExpression()), "+", variable);
        return Suggestion.of(
                site.replace(grown, variable.source() + " = " + sum.source()),
                0.6,
                "%s grew at its end: it now grows at its beginning.".formatted(site.quote(grown.getVariable())));
    }

    private static boolean isText(TypeMirror type) {
        return type.toString().equals("java.lang.String");
    }

    /** {@code a = a + b} grows already, and nothing is added to a null. */
    private static boolean readsItself(Site site, AssignmentTree set) {
        return set.getExpression().getKind() == Kind.NULL_LITERAL
                || site.source(set.getExpression()).startsWith(site.source(set.getVariable()) + " ");
    }
}
