package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import io.greenloop.javasource.edit.Variable;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import io.greenloop.patcher.domain.template.WrongValue;
import io.greenloop.patcher.domain.template.donor.Binding;
import io.greenloop.patcher.domain.template.donor.Place;
import io.greenloop.patcher.domain.template.donor.Written;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeKind;

/**
 * A value taken as it is where a flag says which of two it should be: the number or its opposite, the answer or its contrary, one
 * variable or another. "Wraps with a conditional" in Defects4J's dissection (Sobreira et al., 2018); cases of our own: a sign that is read
 * and forgotten, an order that can be turned round, a pattern that means what it does not list.
 */
final class MissingChoice implements Template {

    private static final int MOST_FLAGS = 3;
    private static final int MOST_OTHERS = 2;

    @Override
    public String name() {
        return "missing-choice";
    }

    @Override
    public double prior(FailureClue clue) {
        return 0.6 * WrongValue.prior(clue);
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        var place = isTakenAsItIs(site) ? Place.of(site).orElse(null) : null;
        if (place == null) {
            return List.of();
        }
        var suggestions = new ArrayList<Suggestion>();
        place.variables().stream()
                .filter(variable -> variable.type().getKind() == TypeKind.BOOLEAN)
                .filter(variable -> !place.own().contains(variable.name()))
                .limit(MOST_FLAGS)
                .forEach(flag -> addChoices(place, flag.name(), suggestions));
        return suggestions;
    }

    private static boolean isTakenAsItIs(Site site) {
        boolean isKept = site.parent() instanceof ReturnTree
                || site.parent() instanceof VariableTree
                || site.parent() instanceof AssignmentTree;
        return isKept
                && !(site.tree() instanceof LiteralTree)
                && !(site.tree() instanceof ConditionalExpressionTree)
                && !(site.tree() instanceof UnaryTree);
    }

    private static void addChoices(Place place, String flag, List<Suggestion> suggestions) {
        var site = place.site();
        var value = Written.of(site, site.tree());
        if (place.isCondition()) {
            boolean isShort = !(site.tree() instanceof BinaryTree);
            suggestions.add(
                    instead(site, Written.joined(Written.primary(flag), "!=", value), flag, isShort ? 0.6 : 0.4));
            return;
        }
        if (isNumber(place.wanted().getKind())) {
            var opposite = value.prefixed("-");
            suggestions.add(instead(site, choice(flag, opposite, value), flag, 0.7));
            suggestions.add(instead(site, choice(flag, value, opposite), flag, 0.4));
        }
        place.variables().stream()
                .filter(other -> isOther(place, other, flag))
                .limit(MOST_OTHERS)
                .map(other -> Written.primary(other.name()))
                .forEach(other -> {
                    suggestions.add(instead(site, choice(flag, other, value), flag, 0.4));
                    suggestions.add(instead(site, choice(flag, value, other), flag, 0.4));
                });
    }

    private static boolean isNumber(TypeKind kind) {
        return kind == TypeKind.INT || kind == TypeKind.LONG || kind == TypeKind.DOUBLE || kind == TypeKind.FLOAT;
    }

    private static boolean isOther(Place place, Variable other, String flag) {
        return !other.name().equals(flag)
                && !place.own().contains(other.name())
                && place.site().file().isSameType(other.type(), place.wanted());
    }

    private static Written choice(String flag, Written one, Written other) {
        return new Written("%s ? %s : %s".formatted(flag, one.source(), other.source()), Binding.CONDITIONAL);
    }

    private static Suggestion instead(Site site, Written choice, String flag, double closeness) {
        return choice.instead(
                site,
                closeness,
                "%s was taken whatever %s says: it is now %s."
                        .formatted(site.quote(site.tree()), Site.quote(flag), Site.quote(choice.source())));
    }
}
