package io.greenloop.patcher.domain.template.statement;

import static java.util.stream.Collectors.toSet;

import com.sun.source.util.TreePath;
import io.greenloop.javasource.edit.Variable;
import io.greenloop.javasource.edit.VariablesInScope;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.KnownTypes;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A variable that is not brought up to date: assigned, counted on or stored into an array. The added assignment of Defects4J's
 * dissection (Sobreira et al., 2018), TBar's FP4.
 */
final class InsertedAssignment implements Template {

    private static final int MOST = 18;

    @Override
    public String name() {
        return "inserted-assignment";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ENDLESS -> 0.42;
            case ASSERTION -> 0.38;
            case INDEX, OTHER -> 0.35;
            case NULL, ZERO -> 0.3;
            case COMPILE -> 0;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        var suggestions = new ArrayList<Suggestion>();
        for (var gap : Gap.around(site)) {
            var scope = Scope.of(gap);
            for (var assignment : gap.best(assignments(site, scope), MOST)) {
                suggestions.add(new Suggestion(
                        gap.filledWith(assignment.source()),
                        gap.worth(assignment.closeness()) * site.hints().shareOfLoops(),
                        "%s was not brought up to date: %s was added."
                                .formatted(
                                        Site.quote(assignment.source().split("[ \\[+-]")[0]),
                                        Site.quote(assignment.source()))));
            }
        }
        return suggestions;
    }

    static List<Phrase> assignments(Site site, Scope scope) {
        var written = site.method()
                .map(method -> Mentions.in(site.file(), method).written())
                .orElse(Set.of());
        // What is declared in front of a loop with a value and never changes was to be carried from round to round.
        var carried = Jumps.loopAround(site.path()).stream()
                .flatMap(loop -> VariablesInScope.at(site.file(), loop).stream())
                .filter(variable -> variable.kind() == Variable.Kind.LOCAL)
                .map(Variable::name)
                .collect(toSet());
        Jumps.loopAround(site.path())
                .flatMap(loop -> Bodies.condition(loop.getLeaf()).map(asked -> new TreePath(loop, asked)))
                .ifPresent(
                        asked -> carried.addAll(Mentions.in(site.file(), asked).all()));
        var assignments = new ArrayList<Phrase>();
        for (var target : scope.variables()) {
            boolean isForgotten = carried.contains(target.name()) && !written.contains(target.name());
            double likely = (isForgotten ? 1 : likelihood(target, written)) * scope.closeness(target);
            if (likely > 0) {
                fromVariables(target, scope, likely, site.source(site.enclosingMember()), assignments);
                fromElements(target, scope, likely, assignments);
                if (isText(target)) {
                    grownText(target, scope, likely, assignments);
                }
                if (scope.isInteger(target)) {
                    assignments.add(Phrase.naming(target.name() + "++;", likely, target.name()));
                    assignments.add(Phrase.naming(target.name() + "--;", likely * 0.7, target.name()));
                }
            }
            if (scope.isArray(target)) {
                intoArray(target, scope, assignments);
            }
        }
        return assignments;
    }

    /** What the method writes elsewhere it may write here; what it never writes tends to be fixed. */
    private static double likelihood(Variable target, Set<String> written) {
        return switch (target.kind()) {
            case CONSTANT -> 0;
            case LOCAL -> written.contains(target.name()) ? 1 : 0.55;
            case FIELD -> written.contains(target.name()) ? 0.9 : 0.5;
            case PARAMETER -> written.contains(target.name()) ? 0.9 : 0.35;
        };
    }

    private static void fromVariables(
            Variable target, Scope scope, double likely, String code, List<Phrase> assignments) {
        for (var value : scope.variables()) {
            boolean isCharacterForNumber =
                    value.type().getKind() == TypeKind.CHAR && target.type().getKind() != TypeKind.CHAR;
            double both = Math.sqrt(likely * scope.closeness(value)) * (isCharacterForNumber ? 0.5 : 1);
            if (!value.name().equals(target.name()) && scope.fits(value.type(), target.type())) {
                assignments.add(Phrase.naming(
                        target.name() + " = " + value.name() + ";", likely * both * 0.9, target.name(), value.name()));
                if (scope.isNumber(target)) {
                    assignments.add(Phrase.naming(
                            target.name() + " += " + value.name() + ";",
                            likely * both * 0.7,
                            target.name(),
                            value.name()));
                    for (var bound : List.of("max", "min")) {
                        assignments.add(Phrase.naming(
                                "%1$s = Math.%2$s(%1$s, %3$s);".formatted(target.name(), bound, value.name()),
                                likely * both * 0.7,
                                target.name(),
                                value.name()));
                    }
                    assignments.add(Phrase.naming(
                            target.name() + " *= " + value.name() + ";",
                            likely * both * 0.45,
                            target.name(),
                            value.name()));
                    assignments.add(Phrase.naming(
                            target.name() + " /= " + value.name() + ";",
                            likely * both * (code.contains(target.name() + " % " + value.name()) ? 0.95 : 0.35),
                            target.name(),
                            value.name()));
                    assignments.add(Phrase.naming(
                            target.name() + " -= " + value.name() + ";",
                            likely * both * (code.contains(target.name() + " > ") ? 0.8 : 0.4),
                            target.name(),
                            value.name()));
                }
            }
        }
    }

    /** The element that a loop is at is what it gathers. */
    private static void fromElements(Variable target, Scope scope, double likely, List<Phrase> assignments) {
        for (var holder : scope.variables()) {
            var element = elementOf(holder, scope).orElse(null);
            if (element == null || !scope.fits(element, target.type())) {
                continue;
            }
            for (var index : scope.variables()) {
                boolean isIndex =
                        scope.isInteger(index) && index.kind() == Variable.Kind.LOCAL && !index.equals(target);
                if (isIndex) {
                    var value =
                            (scope.isArray(holder) ? "%s[%s]" : "%s.get(%s)").formatted(holder.name(), index.name());
                    double all = likely * Math.sqrt(scope.closeness(holder) * scope.closeness(index));
                    var names = new String[] {target.name(), holder.name(), index.name()};
                    assignments.add(Phrase.naming("%s = %s;".formatted(target.name(), value), all * 0.75, names));
                    if (scope.isNumber(target)) {
                        assignments.add(Phrase.naming("%s += %s;".formatted(target.name(), value), all * 0.8, names));
                    }
                }
            }
        }
    }

    private static Optional<TypeMirror> elementOf(Variable holder, Scope scope) {
        if (holder.type() instanceof ArrayType array) {
            return Optional.of(array.getComponentType());
        }
        return scope.isA(holder, "java.util.List")
                ? KnownTypes.argument(scope.file(), holder.type(), "java.util.List", 0)
                : Optional.empty();
    }

    private static boolean isText(Variable target) {
        return target.kind() == Variable.Kind.LOCAL && target.type().toString().equals("java.lang.String");
    }

    private static void grownText(Variable target, Scope scope, double likely, List<Phrase> assignments) {
        for (var value : scope.variables()) {
            boolean isPiece = !value.equals(target)
                    && value.kind() != Variable.Kind.CONSTANT
                    && !scope.isArray(value)
                    && (value.type().getKind().isPrimitive() || isText(value));
            if (isPiece) {
                assignments.add(Phrase.naming(
                        target.name() + " += " + value.name() + ";",
                        likely * 0.7 * scope.closeness(value),
                        target.name(),
                        value.name()));
            }
        }
    }

    private static void intoArray(Variable array, Scope scope, List<Phrase> assignments) {
        var component = ((ArrayType) array.type()).getComponentType();
        for (var index : scope.variables()) {
            for (var value : scope.variables()) {
                boolean fits = scope.isInteger(index)
                        && index.kind() != Variable.Kind.CONSTANT
                        && !value.equals(index)
                        && scope.fits(value.type(), component);
                if (fits) {
                    double all = Math.cbrt(scope.closeness(array) * scope.closeness(index) * scope.closeness(value));
                    assignments.add(Phrase.naming(
                            "%s[%s] = %s;".formatted(array.name(), index.name(), value.name()),
                            0.5 * all,
                            array.name(),
                            index.name(),
                            value.name()));
                }
            }
        }
    }
}
