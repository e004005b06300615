package io.greenloop.testrunner.child;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Makes values of what {@link ValueText} wrote, as far as they are the language's, the JDK's or constants of enums. */
public final class ValueReader {

    private static final String DELIMITERS = ",)}({";
    private static final Map<String, Class<?>> PRIMITIVES = Map.of(
            "boolean", boolean.class,
            "byte", byte.class,
            "short", short.class,
            "char", char.class,
            "int", int.class,
            "long", long.class,
            "float", float.class,
            "double", double.class);

    private final String text;
    private final ClassLoader loader;
    private int at;

    private ValueReader(String text, ClassLoader loader) {
        this.text = text;
        this.loader = loader;
    }

    /**
     * @param loader finds enums
     * @throws IllegalArgumentException when the text is no such value
     */
    public static Object read(String text, ClassLoader loader) {
        var reader = new ValueReader(text, loader);
        try {
            var value = reader.value();
            if (reader.at != text.length()) {
                throw new IllegalArgumentException("more than a value: " + text);
            }
            return value;
        } catch (ReflectiveOperationException | IndexOutOfBoundsException | ClassCastException e) {
            throw new IllegalArgumentException("no value: " + text, e);
        }
    }

    private Object value() throws ReflectiveOperationException {
        if (text.charAt(at) == '"') {
            return quoted();
        }
        if (text.charAt(at) == '\'') {
            return quoted().charAt(0);
        }
        if (take("(byte) ")) {
            return Byte.valueOf(word());
        }
        if (take("(short) ")) {
            return Short.valueOf(word());
        }
        if (take("new ")) {
            return made(word());
        }
        if (take("List.of(")) {
            return parts(')');
        }
        if (take("Set.of(")) {
            return new LinkedHashSet<>(parts(')'));
        }
        if (take("Map.of(")) {
            return map(parts(')'));
        }
        return scalar(word());
    }

    private boolean take(String expected) {
        if (!text.startsWith(expected, at)) {
            return false;
        }
        at += expected.length();
        return true;
    }

    private String word() {
        var start = at;
        while (at < text.length() && DELIMITERS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private Object made(String type) throws ReflectiveOperationException {
        if (type.endsWith("[]") && take("{")) {
            return array(type(type.substring(0, type.length() - 2)), parts('}'));
        }
        var argument = take("(") ? (String) parts(')').get(0) : "";
        return switch (type) {
            case "BigInteger" -> new BigInteger(argument);
            case "BigDecimal" -> new BigDecimal(argument);
            case "StringBuilder" -> new StringBuilder(argument);
            default -> throw new IllegalArgumentException("no value: " + text);
        };
    }

    private Class<?> type(String name) throws ClassNotFoundException {
        if (name.endsWith("[]")) {
            return type(name.substring(0, name.length() - 2)).arrayType();
        }
        var primitive = PRIMITIVES.get(name);
        return primitive == null ? Class.forName(name, false, loader) : primitive;
    }

    private static Object array(Class<?> component, List<Object> parts) {
        var array = Array.newInstance(component, parts.size());
        for (int i = 0; i < parts.size(); i++) {
            Array.set(array, i, parts.get(i));
        }
        return array;
    }

    private static Map<Object, Object> map(List<Object> parts) {
        var map = new LinkedHashMap<Object, Object>();
        for (int i = 0; i < parts.size(); i += 2) {
            map.put(parts.get(i), parts.get(i + 1));
        }
        return map;
    }

    private List<Object> parts(char end) throws ReflectiveOperationException {
        var parts = new ArrayList<Object>();
        while (text.charAt(at) != end) {
            if (!parts.isEmpty() && !take(", ")) {
                throw new IllegalArgumentException("no value: " + text);
            }
            parts.add(value());
        }
        at++;
        return parts;
    }

    private Object scalar(String word) throws ReflectiveOperationException {
        var last = word.charAt(word.length() - 1);
        return switch (word) {
            case "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> word.indexOf('#') > 0 ? constant(word) : number(word, last);
        };
    }

    private Object constant(String word) throws ReflectiveOperationException {
        var hash = word.indexOf('#');
        var type = Class.forName(word.substring(0, hash), true, loader);
        var name = word.substring(hash + 1);
        for (var constant : type.isEnum() ? type.getEnumConstants() : new Object[0]) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("no constant: " + word);
    }

    private static Object number(String word, char last) {
        if (last == 'L') {
            return Long.valueOf(word.substring(0, word.length() - 1));
        }
        if (last == 'f') {
            return Float.valueOf(word.substring(0, word.length() - 1));
        }
        var isWhole = word.chars().allMatch(c -> c == '-' || Character.isDigit(c));
        return isWhole ? (Object) Integer.valueOf(word) : (Object) Double.valueOf(word);
    }

    private String quoted() {
        var quote = text.charAt(at++);
        var value = new StringBuilder();
        while (text.charAt(at) != quote) {
            var c = text.charAt(at++);
            value.append(c == '\\' ? escaped(text.charAt(at++)) : c);
        }
        at++;
        return value.toString();
    }

    private char escaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'u' -> {
                at += 4;
                yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            default -> c;
        };
    }
}
