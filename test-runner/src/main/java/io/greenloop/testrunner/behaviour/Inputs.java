package io.greenloop.testrunner.behaviour;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Makes inputs of a method: those that tests have, close ones, values at edges, and random ones. The same for the same seed. */
public final class Inputs {

    private static final int PAIRED = 8;
    private static final int MOST_PARTS = 4;
    /** Of a hundred values, how many are null where null is one. */
    private static final int NULLS = 3;
    /** Of a hundred values, how many are the same as one before of the same type. */
    private static final int REPEATED = 12;

    private static final int LIKELY = 60;
    private static final int TRIES_PER_INPUT = 4;
    /** What a child reads as one text. */
    private static final int LONGEST = 8_000;

    private final RandomGenerator random;
    private final PlainValues plain;
    private final Map<ValueType, List<String>> likely = new HashMap<>();

    public Inputs(ClassConstants constants, RandomGenerator random) {
        this.random = random;
        this.plain = new PlainValues(constants, random);
    }

    /**
     * Different inputs, each a text for each of {@link ComparedMethod#values()}.
     *
     * @param recorded arguments with which tests call the method
     */
    public List<List<String>> of(ComparedMethod method, List<List<String>> recorded, int most) {
        var inputs = new LinkedHashSet<List<String>>();
        if (method.values().isEmpty()) {
            return List.of(List.of());
        }
        var usable = recorded.stream()
                .filter(arguments -> arguments.size() == method.parameters().size())
                .toList();
        for (var arguments : usable) {
            if (inputs.size() < most / 3) {
                inputs.add(input(method, arguments));
            }
        }
        all(method).forEach(values -> {
            if (inputs.size() < most / 3 * 2) {
                inputs.add(values);
            }
        });
        for (int tries = most * TRIES_PER_INPUT; tries > 0 && inputs.size() < most; tries--) {
            inputs.add(usable.isEmpty() || random.nextInt(3) > 0 ? values(method.values()) : near(method, usable));
        }
        inputs.removeIf(values -> values.stream().mapToInt(String::length).sum() > LONGEST);
        return List.copyOf(inputs);
    }

    /** With objects as the plain values make them, which keeps an input of a test what it is where nothing is to be chosen. */
    private List<String> input(ComparedMethod method, List<String> arguments) {
        var input = values(method.making());
        input.addAll(arguments);
        return input;
    }

    /** All pairs of the first few likely values of a method that takes two, then every likely value of each parameter. */
    private List<List<String>> all(ComparedMethod method) {
        var types = method.values();
        var all = new ArrayList<List<String>>();
        if (types.size() == 2) {
            for (var one : first(types.get(0))) {
                for (var other : first(types.get(1))) {
                    all.add(List.of(one, other));
                }
            }
        }
        for (int i = 0; i < types.size(); i++) {
            for (var value : likely(types.get(i))) {
                var values = values(types);
                values.set(i, value);
                all.add(values);
            }
        }
        return all;
    }

    private List<String> first(ValueType type) {
        var values = likely(type);
        return values.subList(0, Math.min(PAIRED, values.size()));
    }

    /** One that tests have, with one value replaced. */
    private List<String> near(ComparedMethod method, List<List<String>> recorded) {
        var input = input(method, recorded.get(random.nextInt(recorded.size())));
        var at = random.nextInt(input.size());
        input.set(at, value(method.values().get(at)));
        return input;
    }

    private List<String> values(List<ValueType> types) {
        var values = new ArrayList<String>();
        for (int i = 0; i < types.size(); i++) {
            var same = types.subList(0, i).lastIndexOf(types.get(i));
            values.add(same >= 0 && isOne(REPEATED) ? values.get(same) : value(types.get(i)));
        }
        return values;
    }

    private boolean isOne(int ofAHundred) {
        return random.nextInt(100) < ofAHundred;
    }

    private String value(ValueType type) {
        if (type.nullable() && isOne(NULLS)) {
            return "null";
        }
        var known = likely(type);
        if (!known.isEmpty() && isOne(LIKELY)) {
            return known.get(random.nextInt(known.size()));
        }
        return type.parts().isEmpty() ? plain.random(type) : composed(type, random.nextInt(MOST_PARTS + 1));
    }

    private List<String> likely(ValueType type) {
        var known = likely.get(type);
        if (known == null) {
            known = type.parts().isEmpty() ? plain.likely(type) : List.of(composed(type, 0));
            likely.put(type, known);
        }
        return known;
    }

    private String composed(ValueType type, int size) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < size; i++) {
            type.parts().forEach(part -> parts.add(value(part)));
        }
        var inside = String.join(", ", parts);
        return switch (type.kind()) {
            case ARRAY -> "new %s[]{%s}".formatted(type.name(), inside);
            case LIST -> "List.of(%s)".formatted(inside);
            case SET -> "Set.of(%s)".formatted(inside);
            case MAP -> "Map.of(%s)".formatted(inside);
            case BOOLEAN, BYTE, SHORT, CHAR, INT, LONG, FLOAT, DOUBLE, TEXT, BIG_INTEGER, BIG_DECIMAL, ENUM ->
                throw new IllegalArgumentException(type + " has no parts");
        };
    }
}
