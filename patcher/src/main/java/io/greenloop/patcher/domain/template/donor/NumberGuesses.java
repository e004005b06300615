package io.greenloop.patcher.domain.template.donor;

import io.greenloop.javasource.edit.Variable;
import io.greenloop.patcher.domain.template.KnownTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Whole numbers made of what is in scope: sizes, neighbours of variables, sums and differences of two. */
final class NumberGuesses {

    private static final int MOST_PAIRED = 5;
    private static final int MOST_ROWS = 3;
    private static final Written ONE = Written.primary("1");

    private final Place place;
    private final List<Guess> guesses = new ArrayList<>();

    private NumberGuesses(Place place) {
        this.place = place;
    }

    static List<Guess> at(Place place) {
        var writer = new NumberGuesses(place);
        var integer = place.site().file().types().getPrimitiveType(TypeKind.INT);
        if (place.takes(integer)) {
            place.variables().forEach(writer::size);
            place.variables().forEach(writer::sizeOfRow);
        }
        var numbers = place.variables().stream()
                .filter(variable -> isNumber(variable.type()) && place.takes(variable.type()))
                .toList();
        numbers.stream().filter(variable -> isWhole(variable.type())).forEach(writer::neighbours);
        var paired = numbers.stream()
                .sorted((one, other) -> Double.compare(place.nearness(other.name()), place.nearness(one.name())))
                .limit(MOST_PAIRED)
                .toList();
        paired.forEach(one -> paired.stream().filter(other -> other != one).forEach(other -> writer.pair(one, other)));
        return writer.guesses;
    }

    private static boolean isNumber(TypeMirror type) {
        return isWhole(type) || type.getKind() == TypeKind.DOUBLE;
    }

    private static boolean isWhole(TypeMirror type) {
        return type.getKind() == TypeKind.INT || type.getKind() == TypeKind.LONG;
    }

    private void size(Variable variable) {
        sizeOf(variable, place).ifPresent(size -> {
            double nearness = place.nearness(variable.name());
            guesses.add(new Guess(size, 0.4 * nearness));
            guesses.add(new Guess(Written.joined(size, "-", ONE), 0.3 * nearness));
        });
    }

    /** The size of what a row, a word or a group among others holds. */
    private void sizeOfRow(Variable holder) {
        var file = place.site().file();
        boolean isArray = holder.type() instanceof ArrayType;
        var element = isArray
                ? Optional.of(((ArrayType) holder.type()).getComponentType())
                : KnownTypes.argument(file, holder.type(), "java.util.List", 0)
                        .filter(type -> KnownTypes.isA(file, holder.type(), "java.util.List"));
        var size = element.flatMap(type -> sizeIn(type, place)).orElse("");
        if (!size.isEmpty()) {
            place.variables().stream()
                    .filter(index -> index.type().getKind() == TypeKind.INT)
                    .limit(MOST_ROWS)
                    .forEach(index -> guesses.add(new Guess(
                            Written.primary((isArray ? "%s[%s].%s" : "%s.get(%s).%s")
                                    .formatted(holder.name(), index.name(), size)),
                            0.42 * place.nearness(holder.name(), index.name()))));
        }
    }

    private static Optional<String> sizeIn(TypeMirror type, Place place) {
        if (type.getKind() == TypeKind.ARRAY) {
            return Optional.of("length");
        }
        if (!(type instanceof DeclaredType)) {
            return Optional.empty();
        }
        return Stream.of("size", "length")
                .filter(name -> Members.hasPlain(place, type, name, TypeKind.INT))
                .map(name -> name + "()")
                .findFirst();
    }

    /** How many elements or characters a variable holds. */
    static Optional<Written> sizeOf(Variable variable, Place place) {
        return sizeIn(variable.type(), place).map(size -> Written.primary(variable.name() + "." + size));
    }

    private void neighbours(Variable variable) {
        var name = Written.primary(variable.name());
        double nearness = place.nearness(variable.name());
        guesses.add(new Guess(Written.joined(name, "+", ONE), 0.42 * nearness));
        guesses.add(new Guess(Written.joined(name, "-", ONE), 0.42 * nearness));
        guesses.add(new Guess(Written.joined(name, "*", name), 0.16 * nearness));
    }

    private void pair(Variable one, Variable other) {
        var left = Written.primary(one.name());
        var right = Written.primary(other.name());
        double nearness = place.nearness(one.name(), other.name());
        guesses.add(new Guess(Written.joined(left, "-", right), 0.25 * nearness));
        if (one.name().compareTo(other.name()) < 0) {
            guesses.add(new Guess(Written.joined(left, "+", right), 0.28 * nearness));
            guesses.add(new Guess(Written.joined(left, "*", right), 0.15 * nearness));
        }
    }
}
