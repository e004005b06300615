package io.greenloop.testrunner.behaviour;

import io.greenloop.testrunner.behaviour.ValueType.Kind;
import io.greenloop.testrunner.child.ValueText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Makes values of types without parts: at the edges of their ranges, around constants, and at random. */
final class PlainValues {

    private static final List<Long> WHOLE = List.of(3L, 5L, 7L, 10L, 16L, 100L, -2L, -10L);
    private static final List<Long> FIRST = List.of(0L, 1L, -1L, 2L);
    private static final List<Double> FRACTIONS =
            List.of(0.0, 1.0, -1.0, 0.5, 2.0, 10.0, -0.0, 1e10, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE);
    private static final List<String> TEXTS =
            List.of("", " ", "a", "A", "abc", "ABC", "0", "1", "-1", "12", "a b", "a,b", "\u00e4", "aa");
    private static final String LETTERS = "abcxyzABC019 .,-_:/";
    private static final int LONGEST_TEXT = 8;

    private final ClassConstants constants;
    private final RandomGenerator random;

    PlainValues(ClassConstants constants, RandomGenerator random) {
        this.constants = constants;
        this.random = random;
    }

    /** Values that are likely to matter. */
    List<String> likely(ValueType type) {
        return switch (type.kind()) {
            case BOOLEAN -> List.of("true", "false");
            case BYTE, SHORT, CHAR, INT, LONG, BIG_INTEGER -> whole(type.kind());
            case FLOAT, DOUBLE, BIG_DECIMAL -> fractions(type.kind());
            case TEXT -> texts();
            case ENUM -> type.constants();
            case ARRAY, LIST, SET, MAP -> throw new IllegalArgumentException(type + " has parts");
        };
    }

    String random(ValueType type) {
        return switch (type.kind()) {
            case BOOLEAN -> random.nextBoolean() + "";
            case BYTE, SHORT, CHAR, INT, LONG, BIG_INTEGER -> text(type.kind(), within(type.kind(), anyWhole()));
            case FLOAT, DOUBLE, BIG_DECIMAL ->
                text(type.kind(), random.nextInt(-1000, 1000) / (random.nextBoolean() ? 4.0 : 1.0));
            case TEXT -> ValueText.of(anyText());
            case ENUM -> type.constants().get(random.nextInt(type.constants().size()));
            case ARRAY, LIST, SET, MAP -> throw new IllegalArgumentException(type + " has parts");
        };
    }

    private List<String> whole(Kind kind) {
        var edges = Stream.of(least(kind), greatest(kind));
        var near = constants.whole().stream().flatMap(constant -> Stream.of(constant, constant - 1, constant + 1));
        return Stream.of(FIRST.stream(), near, WHOLE.stream(), edges)
                .flatMap(values -> values)
                .filter(value -> within(kind, value) == value)
                .distinct()
                .map(value -> text(kind, value))
                .toList();
    }

    private static long least(Kind kind) {
        return switch (kind) {
            case BYTE -> Byte.MIN_VALUE;
            case SHORT -> Short.MIN_VALUE;
            case CHAR -> ' ';
            case INT -> Integer.MIN_VALUE;
            case LONG, BIG_INTEGER -> Long.MIN_VALUE;
            case BOOLEAN, FLOAT, DOUBLE, BIG_DECIMAL, TEXT, ENUM, ARRAY, LIST, SET, MAP -> throw notANumber(kind);
        };
    }

    private static long greatest(Kind kind) {
        return switch (kind) {
            case BYTE -> Byte.MAX_VALUE;
            case SHORT -> Short.MAX_VALUE;
            case CHAR -> 'z';
            case INT -> Integer.MAX_VALUE;
            case LONG, BIG_INTEGER -> Long.MAX_VALUE;
            case BOOLEAN, FLOAT, DOUBLE, BIG_DECIMAL, TEXT, ENUM, ARRAY, LIST, SET, MAP -> throw notANumber(kind);
        };
    }

    private static IllegalArgumentException notANumber(Kind kind) {
        return new IllegalArgumentException("no number of this kind: " + kind);
    }

    private static long within(Kind kind, long value) {
        return Math.max(least(kind), Math.min(greatest(kind), value));
    }

    private long anyWhole() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(-1000, 1000);
            case 1 -> random.nextInt();
            default -> random.nextInt(-20, 21);
        };
    }

    private static String text(Kind kind, long value) {
        return ValueText.of(
                switch (kind) {
                    case BYTE -> (Object) (byte) value;
                    case SHORT -> (short) value;
                    case CHAR -> (char) value;
                    case INT -> (int) value;
                    case LONG -> value;
                    case BIG_INTEGER -> BigInteger.valueOf(value);
                    case BOOLEAN, FLOAT, DOUBLE, BIG_DECIMAL, TEXT, ENUM, ARRAY, LIST, SET, MAP ->
                        throw notANumber(kind);
                });
    }

    private List<String> fractions(Kind kind) {
        var near = constants.fractions().stream().flatMap(constant -> Stream.of(constant, -constant, constant + 1));
        var all = new ArrayList<>(FRACTIONS);
        near.forEach(all::add);
        constants.whole().forEach(constant -> all.add((double) constant));
        return all.stream()
                .filter(value -> kind != Kind.BIG_DECIMAL || Double.isFinite(value))
                .map(value -> text(kind, value))
                .distinct()
                .toList();
    }

    private static String text(Kind kind, double value) {
        return ValueText.of(
                switch (kind) {
                    case FLOAT -> (Object) (float) value;
                    case DOUBLE -> value;
                    case BIG_DECIMAL -> BigDecimal.valueOf(value);
                    case BOOLEAN, BYTE, SHORT, CHAR, INT, LONG, BIG_INTEGER, TEXT, ENUM, ARRAY, LIST, SET, MAP ->
                        throw notANumber(kind);
                });
    }

    private List<String> texts() {
        return Stream.concat(TEXTS.stream(), constants.texts().stream())
                .distinct()
                .map(ValueText::of)
                .toList();
    }

    /** Every other one is close to one that the code knows. */
    private String anyText() {
        var known = constants.texts();
        var text = new StringBuilder();
        if (!known.isEmpty() && random.nextBoolean()) {
            text.append(known.get(random.nextInt(known.size())));
            if (!text.isEmpty() && random.nextBoolean()) {
                text.deleteCharAt(random.nextInt(text.length()));
            }
            text.insert(random.nextInt(text.length() + 1), letter());
            return text.toString();
        }
        for (int left = random.nextInt(LONGEST_TEXT); left >= 0; left--) {
            text.append(letter());
        }
        return text.toString();
    }

    private char letter() {
        return LETTERS.charAt(random.nextInt(LETTERS.length()));
    }
}
