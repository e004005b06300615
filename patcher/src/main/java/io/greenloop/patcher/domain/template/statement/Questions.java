package io.greenloop.patcher.domain.template.statement;

import io.greenloop.javasource.edit.Variable;
import io.greenloop.javasource.edit.Variable.Kind;
import io.greenloop.patcher.domain.template.KnownTypes;
import io.greenloop.patcher.domain.template.donor.ElementComparisons;
import io.greenloop.patcher.domain.template.donor.Literals;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.TypeKind;

/**
 * The plain questions that can be asked about what is in scope: whether something is null, empty, zero, negative, equal to,
 * less than or part of something else.
 */
final class Questions {

    private final Scope scope;
    private final List<Condition> conditions = new ArrayList<>();

    private Questions(Scope scope) {
        this.scope = scope;
    }

    static List<Condition> in(Scope scope) {
        return in(scope, Set.of());
    }

    /** @param walked what the heads of the loops around name */
    static List<Condition> in(Scope scope, Set<String> walked) {
        var questions = new Questions(scope);
        var variables = scope.variables();
        variables.stream().filter(one -> one.kind() != Kind.CONSTANT).forEach(questions::about);
        for (int i = 0; i < variables.size(); i++) {
            for (int j = i + 1; j < variables.size(); j++) {
                questions.about(variables.get(i), variables.get(j));
                questions.about(variables.get(j), variables.get(i));
            }
        }
        questions.aboutElements(walked);
        return questions.conditions;
    }

    private void aboutElements(Set<String> walked) {
        var characters = new LinkedHashSet<String>();
        characters.add("' '");
        characters.addAll(Literals.characters(scope.file()));
        for (var comparison :
                ElementComparisons.of(scope.file(), scope.variables(), scope::closeness, characters, walked)) {
            double near = scope.variables().stream()
                    .filter(variable -> comparison.names().contains(variable.name()))
                    .mapToDouble(variable -> walked.contains(variable.name()) ? 1 : scope.closeness(variable))
                    .average()
                    .orElse(0);
            conditions.add(Condition.of(comparison, near * comparison.closeness()));
        }
    }

    private void about(Variable one) {
        var name = one.name();
        if (scope.isBoolean(one)) {
            add(name, "!" + name, 0.7, one);
        } else if (scope.isInteger(one)) {
            add(name + " == 0", name + " != 0", 0.9, one);
            add(name + " <= 0", name + " > 0", 0.7, one);
            add(name + " < 0", name + " >= 0", 0.7, one);
            add(name + " <= 1", name + " > 1", 0.65, one);
            add(name + " == 1", name + " != 1", 0.55, one);
            add(name + " % 2 == 0", name + " % 2 != 0", 0.55, one);
            add(name + " == 2", name + " != 2", 0.35, one);
        } else if (scope.isNumber(one)) {
            add(name + " == 0", name + " != 0", 0.6, one);
            add(name + " < 0", name + " >= 0", 0.6, one);
        } else if (isCharacter(one)) {
            ofCharacter(one, name);
        } else if (scope.isArray(one)) {
            add(name + ".length == 0", name + ".length != 0", 0.85, one);
            add(name + ".length <= 1", name + ".length > 1", 0.55, one);
        }
        if (scope.isContainer(one)) {
            var size = name + scope.size(one);
            add(name + ".isEmpty()", "!" + name + ".isEmpty()", 0.9, one);
            add(size + " <= 1", size + " > 1", 0.6, one);
            add(size + " == 1", size + " != 1", 0.55, one);
        }
        if (scope.isReference(one)) {
            add(name + " == null", name + " != null", scope.isContainer(one) ? 0.5 : 0.75, one);
        }
    }

    private static boolean isCharacter(Variable one) {
        return one.type().getKind() == TypeKind.CHAR;
    }

    private void ofCharacter(Variable one, String name) {
        for (var kind : List.of("isLetter", "isDigit", "isUpperCase", "isLowerCase", "isWhitespace")) {
            var call = "Character.%s(%s)".formatted(kind, name);
            add(call, "!" + call, 0.6, one);
        }
        add(name + " == ' '", name + " != ' '", 0.6, one);
    }

    /** Asked for each order of the two. */
    private void about(Variable one, Variable other) {
        boolean isFirst = scope.variables().indexOf(one) < scope.variables().indexOf(other);
        var left = one.name();
        var right = other.name();
        if (scope.isInteger(one) && scope.isInteger(other) || isPairOfNumbers(one, other)) {
            add(left + " < " + right, left + " >= " + right, 0.7, one, other);
            if (isFirst) {
                add(left + " == " + right, left + " != " + right, 0.65, one, other);
            }
        }
        if (scope.isInteger(one) && !scope.size(other).isEmpty()) {
            var size = right + scope.size(other);
            add(left + " >= " + size, left + " < " + size, 0.6, one, other);
        }
        if (isFirst && !scope.size(one).isEmpty() && !scope.size(other).isEmpty()) {
            var size = one.name() + scope.size(one);
            var otherSize = other.name() + scope.size(other);
            add(size + " != " + otherSize, size + " == " + otherSize, 0.6, one, other);
        }
        if (isFirst && scope.isReference(one) && scope.isSame(one, other)) {
            add(left + " == " + right, left + " != " + right, 0.5, one, other);
            if (!scope.isArray(one)) {
                add(left + ".equals(" + right + ")", "!" + left + ".equals(" + right + ")", 0.6, one, other);
            }
        }
        memberships(one, other);
    }

    private boolean isPairOfNumbers(Variable one, Variable other) {
        return isCharacter(one) && isCharacter(other) || scope.isNumber(one) && scope.isSame(one, other);
    }

    private void memberships(Variable container, Variable element) {
        if (holds(container, element, "java.util.Collection")) {
            var call = "%s.contains(%s)".formatted(container.name(), element.name());
            add(call, "!" + call, 0.7, container, element);
        }
        if (holds(container, element, "java.util.Map")) {
            var call = "%s.containsKey(%s)".formatted(container.name(), element.name());
            add(call, "!" + call, 0.7, container, element);
        }
    }

    private boolean holds(Variable container, Variable element, String type) {
        return scope.isA(container, type)
                && KnownTypes.argument(scope.file(), container.type(), type, 0)
                        .filter(argument -> scope.fits(element.type(), argument))
                        .isPresent();
    }

    private void add(String holds, String fails, double closeness, Variable one) {
        conditions.add(new Condition(holds, fails, closeness * scope.closeness(one), Set.of(one.name())));
    }

    private void add(String holds, String fails, double closeness, Variable one, Variable other) {
        double both = Math.sqrt(scope.closeness(one) * scope.closeness(other));
        conditions.add(new Condition(holds, fails, closeness * both, new HashSet<>(List.of(one.name(), other.name()))));
    }
}
