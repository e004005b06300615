package io.greenloop.testrunner.behaviour;

import java.util.ArrayList;
import java.util.List;

/**
 * A method that can be called with inputs made for it.
 *
 * @param type binary name of its class
 * @param receiver descriptor of the constructor that makes its object, empty when it is static, {@value #ITSELF} where each input
 *     begins with the object
 * @param making types of what the object is made of
 * @param parameters types of what the method takes
 */
public record ComparedMethod(
        String type,
        String name,
        String descriptor,
        String receiver,
        List<ValueType> making,
        List<ValueType> parameters) {

    static final String ITSELF = "itself";

    public ComparedMethod {
        making = List.copyOf(making);
        parameters = List.copyOf(parameters);
    }

    MethodKey key() {
        return new MethodKey(type.replace('.', '/'), name, descriptor);
    }

    /** Types of all values of an input. */
    List<ValueType> values() {
        var all = new ArrayList<>(making);
        all.addAll(parameters);
        return all;
    }

    /** Such as {@code Calculator.divide}. */
    public String shown() {
        return simpleName() + "." + name;
    }

    /**
     * How the call reads in source.
     *
     * @param values of an input, in order
     */
    public String shown(List<String> values) {
        var made = values.subList(0, making.size());
        var arguments = "(" + String.join(", ", values.subList(making.size(), values.size())) + ")";
        var object = simpleName();
        if (receiver.equals(ITSELF)) {
            object = made.get(0);
        } else if (!made.isEmpty()) {
            object = "new %s(%s)".formatted(simpleName(), String.join(", ", made));
        }
        return ShownValues.of(object + "." + name + arguments);
    }

    private String simpleName() {
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    }
}
