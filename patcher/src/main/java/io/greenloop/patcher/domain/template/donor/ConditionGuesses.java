package io.greenloop.patcher.domain.template.donor;

import com.sun.source.tree.Tree;
import io.greenloop.javasource.edit.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Conditions over what is in scope: null, emptiness, contents, signs, bounds and comparisons of two. */
final class ConditionGuesses {

    private static final int MOST_PAIRED = 5;
    private static final int MOST_CONSTANTS = 7;
    private static final int MOST_NUMBERS = 3;
    private static final double SHARE_OF_ELEMENTS = 0.6;
    /** What the documentation tells of and the code does not know was forgotten. */
    private static final double OF_DOCUMENTED = 0.5;

    private static final List<String> CHARACTER_KINDS =
            List.of("isLetter", "isDigit", "isUpperCase", "isLowerCase", "isWhitespace");

    private final Place place;
    private final List<Guess> guesses = new ArrayList<>();

    private ConditionGuesses(Place place) {
        this.place = place;
    }

    /** Conditions, whatever is wanted in the place. */
    static List<Guess> at(Place place) {
        var writer = new ConditionGuesses(place);
        place.variables().forEach(writer::ofOne);
        var paired = place.variables().stream()
                .sorted((one, other) -> Double.compare(place.nearness(other.name()), place.nearness(one.name())))
                .limit(2L * MOST_PAIRED)
                .toList();
        for (int i = 0; i < paired.size(); i++) {
            for (int j = 0; j < paired.size(); j++) {
                if (i != j) {
                    writer.ofTwo(paired.get(i), paired.get(j), i < j && i < MOST_PAIRED && j < MOST_PAIRED);
                }
            }
        }
        writer.ofElements();
        return writer.guesses;
    }

    private void ofElements() {
        var file = place.site().file();
        var characters = Literals.characters(file);
        for (var asked : ElementComparisons.of(
                file,
                place.variables(),
                variable -> place.nearness(variable.name()),
                characters,
                Walks.around(file, place.site().path()))) {
            var names = asked.names().toArray(String[]::new);
            double base = SHARE_OF_ELEMENTS * asked.closeness();
            if (asked.isOfValues()) {
                both(Written.primary("%s.equals(%s)".formatted(asked.left(), asked.right())), base, names);
            } else {
                add(
                        Written.joined(Written.primary(asked.left()), asked.operator(), Written.primary(asked.right())),
                        base,
                        names);
            }
        }
    }

    private void ofOne(Variable variable) {
        var kind = variable.type().getKind();
        if (kind == TypeKind.BOOLEAN) {
            both(Written.primary(variable.name()), 0.5, variable.name());
        } else if (kind == TypeKind.CHAR) {
            Literals.documented(place.site().file()).stream()
                    .limit(MOST_NUMBERS)
                    .forEach(literal -> equal(variable, Written.primary(literal), OF_DOCUMENTED));
            Literals.of(place.site(), Tree.Kind.CHAR_LITERAL).stream()
                    .limit(MOST_CONSTANTS)
                    .forEach(literal -> equal(variable, Written.primary(literal), 0.25));
            CHARACTER_KINDS.forEach(question -> both(
                    Written.primary("Character.%s(%s)".formatted(question, variable.name())), 0.25, variable.name()));
        } else if (isNumber(variable.type())) {
            compare(variable, "== 0", 0.45);
            compare(variable, "> 0", 0.42);
            compare(variable, "!= 0", 0.36);
            compare(variable, "< 0", 0.34);
            compare(variable, ">= 0", 0.34);
            compare(variable, "<= 0", 0.3);
            compare(variable, "> 1", 0.28);
            compare(variable, "== 1", 0.28);
            remainder(variable);
            numbersOfFile(variable);
        } else if (!kind.isPrimitive()) {
            compare(variable, "== null", 0.36);
            compare(variable, "!= null", 0.38);
            ofConstants(variable);
            ofObject(variable);
        }
    }

    private void ofConstants(Variable variable) {
        if (variable.type() instanceof DeclaredType declared
                && declared.asElement().getKind() == ElementKind.ENUM) {
            var type = Reach.written(place.site(), declared.asElement().toString());
            declared.asElement().getEnclosedElements().stream()
                    .filter(constant -> constant.getKind() == ElementKind.ENUM_CONSTANT)
                    .limit(MOST_CONSTANTS)
                    .forEach(constant -> equal(variable, Written.primary(type + "." + constant.getSimpleName()), 0.25));
        }
    }

    private void equal(Variable variable, Written constant, double base) {
        add(Written.joined(Written.primary(variable.name()), "==", constant), base, variable.name());
        add(Written.joined(Written.primary(variable.name()), "!=", constant), base, variable.name());
    }

    private void ofObject(Variable variable) {
        NumberGuesses.sizeOf(variable, place)
                .filter(size -> variable.type().getKind() == TypeKind.ARRAY)
                .ifPresent(size -> add(Written.joined(size, "==", Written.primary("0")), 0.35, variable.name()));
        for (var query : Members.plain(place, variable.type())) {
            if (query.type().getKind() == TypeKind.BOOLEAN
                    && (query.isOfProject() || query.name().equals("isEmpty"))) {
                both(Written.primary(variable.name() + "." + query.written()), 0.42, variable.name());
            }
        }
    }

    /** @param isFirst whether the two are near and this is the first of their two orders */
    private void ofTwo(Variable one, Variable other, boolean isFirst) {
        var left = Written.primary(one.name());
        var right = Written.primary(other.name());
        if (isNumber(one.type()) && isNumber(other.type())) {
            if (isFirst) {
                boolean areNamed = place.own().containsAll(Set.of(one.name(), other.name()));
                for (var operator : List.of("<", "<=", ">", ">=", "==", "!=")) {
                    // An element is seldom meant to be held against itself.
                    double base = areNamed && operator.equals("!=") ? 0.5 : 0.32;
                    add(Written.joined(left, operator, right), base, one.name(), other.name());
                }
            }
            return;
        }
        if (other.type().getKind() == TypeKind.INT) {
            NumberGuesses.sizeOf(one, place)
                    .ifPresent(size -> add(Written.joined(right, "<", size), 0.36, one.name(), other.name()));
        }
        if (isFirst && !isNumber(other.type())) {
            sizes(one, other);
        }
        asks(one, other, "contains", "java.util.Collection");
        asks(one, other, "containsKey", "java.util.Map");
        boolean areAlike = isFirst
                && one.type() instanceof DeclaredType
                && place.site().file().isSameType(one.type(), other.type());
        if (areAlike) {
            both(Written.primary("%s.equals(%s)".formatted(one.name(), other.name())), 0.32, one.name(), other.name());
        }
    }

    private void sizes(Variable one, Variable other) {
        var left = NumberGuesses.sizeOf(one, place);
        var right = NumberGuesses.sizeOf(other, place);
        if (left.isPresent() && right.isPresent()) {
            for (var operator : List.of("<", ">", "==", "!=")) {
                add(Written.joined(left.get(), operator, right.get()), 0.3, one.name(), other.name());
            }
        }
    }

    private void asks(Variable holder, Variable element, String question, String type) {
        var file = place.site().file();
        var wanted = file.elements().getTypeElement(type);
        boolean isHolder = wanted != null
                && holder.type() instanceof DeclaredType
                && file.isAssignable(holder.type(), file.types().erasure(wanted.asType()));
        boolean fits = isHolder
                && holder.type() instanceof DeclaredType declared
                && !declared.getTypeArguments().isEmpty()
                && file.isAssignable(element.type(), declared.getTypeArguments().get(0));
        if (fits) {
            both(
                    Written.primary("%s.%s(%s)".formatted(holder.name(), question, element.name())),
                    0.4,
                    holder.name(),
                    element.name());
        }
    }

    private static boolean isNumber(TypeMirror type) {
        return switch (type.getKind()) {
            case INT, LONG, DOUBLE -> true;
            default -> false;
        };
    }

    private void compare(Variable variable, String how, double base) {
        int space = how.indexOf(' ');
        add(
                Written.joined(
                        Written.primary(variable.name()),
                        how.substring(0, space),
                        Written.primary(how.substring(space + 1))),
                base,
                variable.name());
    }

    private void numbersOfFile(Variable variable) {
        Literals.of(place.site(), Tree.Kind.INT_LITERAL).stream()
                .filter(literal -> !literal.equals("0") && !literal.equals("1"))
                .limit(MOST_NUMBERS)
                .forEach(literal -> equal(variable, Written.primary(literal), 0.38));
    }

    /** Every second is asked for more often than every third. */
    private void remainder(Variable variable) {
        if (variable.type().getKind() == TypeKind.INT) {
            var half = Written.joined(Written.primary(variable.name()), "%", Written.primary("2"));
            add(Written.joined(half, "==", Written.primary("0")), 0.25, variable.name());
            add(Written.joined(half, "!=", Written.primary("0")), 0.25, variable.name());
        }
    }

    private void both(Written condition, double base, String... names) {
        add(condition, base, names);
        add(condition.prefixed("!"), base, names);
    }

    private void add(Written condition, double base, String... names) {
        guesses.add(new Guess(condition, base * place.nearness(names)));
    }
}
