package io.greenloop.testrunner.child;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Values as text that reads like source: the same text for the same value, in every JVM. Sets and maps are sorted; objects of
 * the project are told by their fields, since what they say of themselves is theirs to choose.
 */
public final class ValueText {

    /** Stands where an object cannot be told from another of its type. */
    public static final String OPAQUE = "<opaque>";

    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 6;
    private static final int MOST_PARTS = 2_000;
    private static final String CUT = "...";
    private static final Pattern IDENTITY = Pattern.compile("@[0-9a-f]{1,16}\\b");

    private int left = MOST_PARTS;

    private ValueText() {}

    /** Of a bounded length; what is longer ends with a number made of all of it. */
    public static String of(Object value) {
        var whole = new ValueText().written(value, 0);
        return whole.length() <= LONGEST
                ? whole
                : whole.substring(0, LONGEST) + CUT + Integer.toHexString(whole.hashCode());
    }

    private String written(Object value, int depth) {
        if (value == null) {
            return "null";
        }
        left--;
        if (left < 0 || depth > DEEPEST) {
            return CUT;
        }
        if (value instanceof String text) {
            return quoted(text, '"');
        }
        if (value instanceof Enum<?> constant) {
            return constant.getDeclaringClass().getName() + "#" + constant.name();
        }
        if (value.getClass().isArray()) {
            return array(value, depth);
        }
        if (value instanceof Map<?, ?> || value instanceof Collection<?>) {
            return collection(value, depth);
        }
        return isOfTheJdk(value.getClass()) ? jdk(value, depth) : object(value, depth);
    }

    private static boolean isOfTheJdk(Class<?> type) {
        return type.getModule().isNamed();
    }

    private String array(Object array, int depth) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < Array.getLength(array) && left >= 0; i++) {
            parts.add(written(Array.get(array, i), depth + 1));
        }
        return "new " + name(array.getClass()) + "{" + String.join(", ", parts) + "}";
    }

    private static String name(Class<?> type) {
        return type.isArray() ? name(type.getComponentType()) + "[]" : type.getName();
    }

    private String collection(Object value, int depth) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> written(entry.getKey(), depth + 1) + ", " + written(entry.getValue(), depth + 1))
                    .sorted()
                    .collect(Collectors.joining(", ", "Map.of(", ")"));
        }
        var parts = ((Collection<?>) value).stream().map(part -> written(part, depth + 1));
        return value instanceof Set<?>
                ? parts.sorted().collect(Collectors.joining(", ", "Set.of(", ")"))
                : parts.collect(Collectors.joining(", ", "List.of(", ")"));
    }

    private String jdk(Object value, int depth) {
        if (value instanceof Character c) {
            return quoted(c.toString(), '\'');
        }
        if (value instanceof Byte || value instanceof Short) {
            return "(" + (value instanceof Byte ? "byte" : "short") + ") " + value;
        }
        if (value instanceof Integer || value instanceof Double || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof Long || value instanceof Float) {
            return value + (value instanceof Long ? "L" : "f");
        }
        if (value instanceof BigInteger || value instanceof BigDecimal || value instanceof StringBuilder) {
            return "new %s(%s)".formatted(value.getClass().getSimpleName(), quoted(value.toString(), '"'));
        }
        if (value instanceof Optional<?> optional) {
            return "Optional.of(%s)"
                    .formatted(optional.map(part -> written(part, depth + 1)).orElse(""));
        }
        var text = value.toString();
        return text == null || IDENTITY.matcher(text).find()
                ? OPAQUE
                : value.getClass().getSimpleName() + " " + text;
    }

    private String object(Object value, int depth) {
        var type = value.getClass();
        if (type.isHidden() || type.isSynthetic()) {
            return OPAQUE;
        }
        var parts = new ArrayList<String>();
        for (var at = type; at != null && !isOfTheJdk(at); at = at.getSuperclass()) {
            for (var field : fields(at)) {
                parts.add(field.getName() + "=" + written(read(field, value), depth + 1));
            }
        }
        return type.getSimpleName() + "{" + String.join(", ", parts) + "}";
    }

    private static List<Field> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !field.isSynthetic())
                .filter(field -> (field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0)
                .sorted(Comparator.comparing(Field::getName))
                .toList();
    }

    private static Object read(Field field, Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String quoted(String text, char quote) {
        var quoted = new StringBuilder().append(quote);
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                case '\\', '"', '\'' ->
                    quoted.append(c == '\\' || c == quote ? "\\" : "").append(c);
                default -> quoted.append(isPlain(c) ? c + "" : "\\u%04x".formatted((int) c));
            }
        }
        return quoted.append(quote).toString();
    }

    private static boolean isPlain(char c) {
        return !Character.isISOControl(c) && Character.isDefined(c) && !Character.isSurrogate(c);
    }
}
