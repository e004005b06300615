package io.greenloop.patcher.domain.template.donor;

import io.greenloop.javasource.edit.TypedFile;
import io.greenloop.javasource.edit.Variable;
import io.greenloop.patcher.domain.template.KnownTypes;
import io.greenloop.patcher.domain.template.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Questions about an element that a variable points at: how it compares with another variable, with its neighbour, with the element of
 * another row or with nothing at all.
 */
public final class ElementComparisons {

    private static final int MOST_HOLDERS = 3;
    private static final int MOST_INDICES = 3;
    private static final int MOST_CHARACTERS = 3;
    private static final double FOR_WALKED = 1.5;
    private static final double SHARE_OF_OTHERS = 0.6;
    private static final String TEXT = "java.lang.CharSequence";
    private static final String LIST = "java.util.List";

    private final TypedFile file;
    private final List<Variable> variables;
    private final Set<String> characters;
    private final Set<String> walked;
    private final List<Comparison> found = new ArrayList<>();

    /**
     * Two sides and what is asked of them.
     *
     * @param operator of Java, or {@code equals}
     * @param closeness how usual such a question is, above 0, at most 1
     * @param names the variables that it mentions
     */
    public record Comparison(String left, String operator, String right, double closeness, List<String> names) {

        private static final String VALUES = "equals";

        public Comparison {
            names = List.copyOf(names);
        }

        public boolean isOfValues() {
            return operator.equals(VALUES);
        }
    }

    /** An element as it is written. */
    private record Element(Variable holder, Variable index, TypeMirror type) {

        String at(String offset) {
            var position = index.name() + offset;
            if (holder.type() instanceof ArrayType) {
                return "%s[%s]".formatted(holder.name(), position);
            }
            return (type.getKind() == TypeKind.CHAR ? "%s.charAt(%s)" : "%s.get(%s)")
                    .formatted(holder.name(), position);
        }

        boolean isNumber() {
            return type.getKind() != TypeKind.CHAR && Numbers.isNumeric(type);
        }

        boolean isPrimitive() {
            return type.getKind().isPrimitive();
        }
    }

    private ElementComparisons(TypedFile file, List<Variable> variables, Set<String> characters, Set<String> walked) {
        this.walked = walked;
        this.file = file;
        this.variables = variables;
        this.characters = characters;
    }

    /**
     * @param nearness of a variable, to look at the nearest rows and positions only
     * @param characters literals to hold characters against
     * @param walked what the heads of the loops around name: what a loop goes over is what it asks about
     */
    public static List<Comparison> of(
            TypedFile file,
            List<Variable> variables,
            ToDoubleFunction<Variable> nearness,
            Set<String> characters,
            Set<String> walked) {
        var comparisons = new ElementComparisons(file, variables, characters, walked);
        var elements = comparisons.elements(nearness);
        boolean isWalk = elements.stream().anyMatch(comparisons::isWalked);
        elements.stream()
                .filter(element -> !isWalk || comparisons.isWalked(element))
                .forEach(comparisons::ofOne);
        for (int i = 0; i < elements.size(); i++) {
            for (int j = i + 1; j < elements.size(); j++) {
                comparisons.ofTwo(elements.get(i), elements.get(j));
            }
        }
        return comparisons.found;
    }

    private List<Element> elements(ToDoubleFunction<Variable> nearness) {
        var holders = variables.stream()
                .filter(variable -> elementOf(variable).isPresent())
                .sorted((one, other) -> Double.compare(nearness.applyAsDouble(other), nearness.applyAsDouble(one)))
                .limit(MOST_HOLDERS)
                .toList();
        var indices = variables.stream()
                .filter(variable ->
                        variable.type().getKind() == TypeKind.INT && variable.kind() != Variable.Kind.CONSTANT)
                .sorted((one, other) -> Double.compare(nearness.applyAsDouble(other), nearness.applyAsDouble(one)))
                .limit(MOST_INDICES)
                .toList();
        var elements = new ArrayList<Element>();
        for (var holder : holders) {
            indices.forEach(index ->
                    elements.add(new Element(holder, index, elementOf(holder).orElseThrow())));
        }
        return elements;
    }

    private boolean isWalked(Element element) {
        return walked.contains(element.holder().name())
                && walked.contains(element.index().name());
    }

    private Optional<TypeMirror> elementOf(Variable holder) {
        if (holder.type() instanceof ArrayType array) {
            return Optional.of(array.getComponentType()).filter(type -> type.getKind() != TypeKind.ARRAY);
        }
        if (KnownTypes.isA(file, holder.type(), TEXT)) {
            return Optional.of(file.types().getPrimitiveType(TypeKind.CHAR));
        }
        return KnownTypes.isA(file, holder.type(), LIST)
                ? KnownTypes.argument(file, holder.type(), LIST, 0)
                : Optional.empty();
    }

    private void ofOne(Element element) {
        for (var value : variables) {
            if (!value.equals(element.index()) && !value.equals(element.holder())) {
                withValue(element, value);
            }
        }
        if (element.isPrimitive()) {
            neighbour(element, " - 1", 0.55);
            neighbour(element, " + 1", 0.45);
        }
        var left = element.at("");
        if (element.isNumber()) {
            add(element, left, "<", "0", 0.5);
            add(element, left, ">", "0", 0.5);
            add(element, left, "==", "0", 0.5);
            add(element, left, "!=", "0", 0.5);
        }
        if (element.type().getKind() == TypeKind.CHAR) {
            characters.stream().limit(MOST_CHARACTERS).forEach(literal -> {
                add(element, left, "==", literal, 0.55);
                add(element, left, "!=", literal, 0.5);
            });
        }
    }

    private void neighbour(Element element, String offset, double closeness) {
        for (var operator : List.of(">", "<", "!=", "==")) {
            boolean isOrder = operator.equals(">") || operator.equals("<");
            boolean isCharacter = element.type().getKind() == TypeKind.CHAR;
            add(element, element.at(""), operator, element.at(offset), closeness * (isOrder && isCharacter ? 0.5 : 1));
        }
    }

    private void withValue(Element element, Variable value) {
        var left = element.at("");
        var names = List.of(element.holder().name(), element.index().name(), value.name());
        boolean isCharacter = value.type().getKind() == TypeKind.CHAR;
        if (element.isNumber() && !isCharacter && Numbers.isNumeric(value.type())) {
            add(left, ">", value.name(), 0.75, names);
            add(left, "<", value.name(), 0.75, names);
            add(left, "==", value.name(), 0.65, names);
            add(left, "!=", value.name(), 0.5, names);
            add(left, ">=", value.name(), 0.6, names);
            add(left, "<=", value.name(), 0.6, names);
        } else if (isCharacter && element.type().getKind() == TypeKind.CHAR) {
            add(left, "==", value.name(), 0.65, names);
            add(left, "!=", value.name(), 0.6, names);
        } else if (!element.isPrimitive() && file.isSameType(element.type(), value.type())) {
            add(left, Comparison.VALUES, value.name(), 0.65, names);
        }
    }

    private void ofTwo(Element one, Element other) {
        boolean isComparable = file.isSameType(one.type(), other.type())
                && (one.holder().equals(other.holder()) || one.index().equals(other.index()));
        if (!isComparable) {
            return;
        }
        var names = List.of(
                one.holder().name(),
                one.index().name(),
                one.holder().equals(other.holder())
                        ? other.index().name()
                        : other.holder().name());
        if (!one.isPrimitive()) {
            add(one.at(""), Comparison.VALUES, other.at(""), 0.6, names);
            return;
        }
        add(one.at(""), "==", other.at(""), 0.6, names);
        add(one.at(""), "!=", other.at(""), 0.6, names);
        add(one.at(""), ">", other.at(""), 0.55, names);
        add(one.at(""), "<", other.at(""), 0.55, names);
    }

    private void add(Element element, String left, String operator, String right, double closeness) {
        add(
                left,
                operator,
                right,
                closeness,
                List.of(element.holder().name(), element.index().name()));
    }

    /** The first two names are those of an element. */
    private void add(String left, String operator, String right, double closeness, List<String> names) {
        boolean isWalked = walked.containsAll(names.subList(0, 2));
        found.add(new Comparison(left, operator, right, closeness * (isWalked ? FOR_WALKED : SHARE_OF_OTHERS), names));
    }
}
