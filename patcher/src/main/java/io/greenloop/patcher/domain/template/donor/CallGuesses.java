package io.greenloop.patcher.domain.template.donor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import io.greenloop.javasource.edit.NameSimilarity;
import io.greenloop.javasource.edit.Variable;
import io.greenloop.patcher.domain.template.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/** Calls of the methods around a place, each parameter given the variable that fits it best; of the method itself with less. */
final class CallGuesses {

    private static final double OF_OTHERS = 0.3;
    private static final double OF_ITSELF = 0.25;
    private static final int MOST_METHODS = 12;

    private final Place place;
    private final List<Guess> guesses = new ArrayList<>();

    private CallGuesses(Place place) {
        this.place = place;
    }

    static List<Guess> at(Place place) {
        var writer = new CallGuesses(place);
        writer.owner().ifPresent(writer::call);
        return writer.guesses;
    }

    private Optional<TypeElement> owner() {
        for (var up = place.site().path(); up != null; up = up.getParentPath()) {
            if (up.getLeaf() instanceof ClassTree) {
                return place.site().file().element(up).map(TypeElement.class::cast);
            }
        }
        return Optional.empty();
    }

    private void call(TypeElement owner) {
        var around = place.site().method();
        var self = around.flatMap(path -> place.site().file().element(path));
        ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
                .filter(method -> !method.isVarArgs() && place.takes(method.getReturnType()))
                .filter(method -> isStatic(method) || !isInStatic(place.site(), around))
                .limit(MOST_METHODS)
                .forEach(method -> {
                    if (self.filter(method::equals).isPresent()) {
                        callItself(method);
                    } else {
                        callOther(method);
                    }
                });
    }

    private static boolean isStatic(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.STATIC);
    }

    private static boolean isInStatic(Site site, Optional<TreePath> around) {
        return around.map(path -> (MethodTree) path.getLeaf())
                .filter(method -> method.getModifiers().getFlags().contains(Modifier.STATIC))
                .isPresent();
    }

    private void callOther(ExecutableElement method) {
        var arguments = new ArrayList<String>();
        for (var parameter : method.getParameters()) {
            best(parameter, arguments).ifPresent(arguments::add);
        }
        if (arguments.size() == method.getParameters().size()) {
            add(method, arguments, OF_OTHERS);
        }
    }

    private Optional<String> best(VariableElement parameter, List<String> taken) {
        var name = parameter.getSimpleName().toString();
        return place.variables().stream()
                .filter(variable -> place.site().file().isAssignable(variable.type(), parameter.asType()))
                .map(Variable::name)
                .max(Comparator.comparingDouble(
                        (String donor) -> NameSimilarity.between(name, donor) - (taken.contains(donor) ? 0.5 : 0)));
    }

    /** A recursion comes to an end when an argument becomes less or two change their roles. */
    private void callItself(ExecutableElement method) {
        var names = method.getParameters().stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .toList();
        for (int i = 0; i < names.size(); i++) {
            if (method.getParameters().get(i).asType().getKind() == TypeKind.INT) {
                add(method, with(names, i, names.get(i) + " - 1"), OF_ITSELF);
            }
            if (i > 0
                    && place.site()
                            .file()
                            .isSameType(
                                    method.getParameters().get(i).asType(),
                                    method.getParameters().get(i - 1).asType())) {
                add(method, with(with(names, i, names.get(i - 1)), i - 1, names.get(i)), OF_ITSELF);
            }
        }
    }

    private static List<String> with(List<String> names, int index, String other) {
        var changed = new ArrayList<>(names);
        changed.set(index, other);
        return changed;
    }

    private void add(ExecutableElement method, List<String> arguments, double base) {
        Set<String> names = new LinkedHashSet<>(arguments);
        guesses.add(new Guess(
                Written.primary(method.getSimpleName() + "(" + String.join(", ", arguments) + ")"),
                base * (names.isEmpty() ? 1 : place.nearness(names.toArray(String[]::new)))));
    }
}
