package io.greenloop.patcher.domain.template.donor;

import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.VariableTree;
import io.greenloop.javasource.edit.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** An element of an array, a list, a map or a text by a variable in scope, or a part of a list, a text or an array. */
final class ElementGuesses {

    private static final double OF_ELEMENT = 0.4;
    private static final double OF_PART = 0.45;
    private static final int MOST_INDICES = 4;
    private static final Set<String> TEXTS = Set.of("java.lang.String", "java.lang.StringBuilder");

    private final Place place;
    private final List<Guess> guesses = new ArrayList<>();

    private ElementGuesses(Place place) {
        this.place = place;
    }

    static List<Guess> at(Place place) {
        var writer = new ElementGuesses(place);
        place.variables().forEach(writer::from);
        return writer.guesses;
    }

    private void from(Variable holder) {
        var type = holder.type();
        if (type instanceof ArrayType array) {
            if (place.takes(array.getComponentType())) {
                indices(holder).forEach(index -> add(holder, index, "%s[%s]", OF_ELEMENT));
            }
            return;
        }
        if (!(type instanceof DeclaredType declared)) {
            return;
        }
        if (TEXTS.contains(nameOf(declared))) {
            fromText(holder);
        } else if (isA("java.util.List", type)) {
            fromList(holder, declared);
        } else if (isA("java.util.Map", type) && declared.getTypeArguments().size() == 2) {
            fromMap(
                    holder,
                    declared.getTypeArguments().get(0),
                    declared.getTypeArguments().get(1));
        }
    }

    private void fromText(Variable text) {
        if (place.takes(place.site().file().types().getPrimitiveType(TypeKind.CHAR))) {
            indices(text).forEach(index -> add(text, index, "%s.charAt(%s)", OF_ELEMENT));
        }
        if (isWanted("java.lang.String")) {
            indices(text).forEach(index -> {
                add(text, index, "%s.substring(%s)", OF_PART);
                add(text, index, "%s.substring(0, %s)", OF_PART);
            });
        }
    }

    private void fromList(Variable list, DeclaredType type) {
        boolean holdsWanted = type.getTypeArguments().size() == 1
                && place.takes(type.getTypeArguments().get(0));
        if (holdsWanted) {
            indices(list).forEach(index -> add(list, index, "%s.get(%s)", OF_ELEMENT));
        }
        boolean isPartWanted = place.own().contains(list.name()) || isWanted("java.util.List");
        if (isPartWanted && canBePart(list)) {
            indices(list).forEach(index -> {
                add(list, index, "%1$s.subList(%2$s, %1$s.size())", OF_PART);
                add(list, index, "%s.subList(0, %s)", OF_PART);
            });
        }
    }

    /** Where a list is only gone through, a part of it does; elsewhere its type has to fit. */
    private boolean canBePart(Variable list) {
        var site = place.site();
        boolean isIterated = site.parent() instanceof EnhancedForLoopTree;
        var lists = site.file().elements().getTypeElement("java.util.List");
        return lists != null
                && (isIterated && place.own().contains(list.name())
                        || site.file()
                                .isAssignable(
                                        lists.asType(), site.file().types().erasure(place.wanted())));
    }

    private void fromMap(Variable map, TypeMirror key, TypeMirror value) {
        if (!place.takes(value)) {
            return;
        }
        place.variables().stream()
                .filter(variable -> variable != map && place.site().file().isAssignable(variable.type(), key))
                .limit(MOST_INDICES)
                .forEach(variable -> add(map, variable.name(), "%s.get(%s)", OF_ELEMENT));
    }

    private List<String> indices(Variable holder) {
        var indices = place.variables().stream()
                .filter(variable -> variable != holder && variable.type().getKind() == TypeKind.INT)
                .map(Variable::name)
                .limit(MOST_INDICES);
        // What is looked for among many often begins as the first of them.
        return place.site().parent() instanceof VariableTree
                ? Stream.concat(Stream.of("0"), indices).toList()
                : indices.toList();
    }

    private void add(Variable holder, String index, String form, double base) {
        guesses.add(new Guess(
                Written.primary(form.formatted(holder.name(), index)), base * place.nearness(holder.name(), index)));
    }

    private boolean isWanted(String type) {
        return place.site().file().types().erasure(place.wanted()).toString().equals(type);
    }

    private boolean isA(String name, TypeMirror type) {
        var file = place.site().file();
        var element = file.elements().getTypeElement(name);
        return element != null && file.isAssignable(type, file.types().erasure(element.asType()));
    }

    private static String nameOf(DeclaredType type) {
        return ((TypeElement) type.asElement()).getQualifiedName().toString();
    }
}
