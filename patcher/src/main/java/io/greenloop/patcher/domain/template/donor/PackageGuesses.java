package io.greenloop.patcher.domain.template.donor;

import io.greenloop.javasource.edit.NameSimilarity;
import io.greenloop.javasource.edit.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** Constants and static methods of the package's other classes that fit by type, each parameter given what fits it best. */
final class PackageGuesses {

    private static final double OF_CONSTANT = 0.35;
    private static final double OF_CALL = 0.3;

    private final Place place;
    private final String own;

    private PackageGuesses(Place place) {
        this.place = place;
        this.own = place.site().source(place.site().tree());
    }

    static List<Guess> at(Place place) {
        var writer = new PackageGuesses(place);
        var beside = PackageTypes.beside(place.site());
        var guesses = new ArrayList<Guess>();
        beside.constants().stream()
                .filter(constant -> place.takes(constant.asType()))
                .forEach(constant -> guesses.add(writer.guess(PackageTypes.written(constant), OF_CONSTANT, Set.of())));
        beside.methods().stream()
                .filter(method -> place.takes(method.getReturnType()))
                .forEach(method -> writer.call(method).ifPresent(guesses::add));
        return guesses;
    }

    private Optional<Guess> call(ExecutableElement method) {
        var arguments = new ArrayList<String>();
        for (var parameter : method.getParameters()) {
            argument(parameter, arguments).ifPresent(arguments::add);
        }
        return arguments.size() == method.getParameters().size()
                ? Optional.of(guess(
                        PackageTypes.written(method) + arguments.stream().collect(Collectors.joining(", ", "(", ")")),
                        OF_CALL,
                        Set.copyOf(arguments)))
                : Optional.empty();
    }

    private Optional<String> argument(VariableElement parameter, List<String> taken) {
        var name = parameter.getSimpleName().toString();
        return place.variables().stream()
                .filter(variable -> place.site().file().isAssignable(variable.type(), parameter.asType()))
                .map(Variable::name)
                .filter(donor -> !taken.contains(donor))
                .max(Comparator.comparingDouble(donor -> NameSimilarity.between(name, donor)));
    }

    private Guess guess(String source, double base, Set<String> names) {
        double nearness = names.isEmpty() ? 1 : place.nearness(names.toArray(String[]::new));
        double likeness = 0.6 + 0.4 * NameSimilarity.between(own, source);
        return new Guess(Written.primary(source), base * nearness * likeness);
    }
}
