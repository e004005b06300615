package io.greenloop.testrunner.behaviour;

import io.greenloop.testrunner.behaviour.ValueType.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;

/**
 * Reads parameter types of compiled methods, as far as values of them can be made: the language's, the JDK's plain ones, enums of
 * the project, and arrays, lists, sets and maps of those.
 */
final class ValueTypes {

    private static final int DEEPEST = 2;
    private static final Map<String, ValueType> PLAIN = Map.ofEntries(
            Map.entry("Z", ValueType.plain(Kind.BOOLEAN, false, "boolean")),
            Map.entry("B", ValueType.plain(Kind.BYTE, false, "byte")),
            Map.entry("S", ValueType.plain(Kind.SHORT, false, "short")),
            Map.entry("C", ValueType.plain(Kind.CHAR, false, "char")),
            Map.entry("I", ValueType.plain(Kind.INT, false, "int")),
            Map.entry("J", ValueType.plain(Kind.LONG, false, "long")),
            Map.entry("F", ValueType.plain(Kind.FLOAT, false, "float")),
            Map.entry("D", ValueType.plain(Kind.DOUBLE, false, "double")),
            Map.entry("Ljava/lang/Boolean;", ValueType.plain(Kind.BOOLEAN, true, "java.lang.Boolean")),
            Map.entry("Ljava/lang/Byte;", ValueType.plain(Kind.BYTE, true, "java.lang.Byte")),
            Map.entry("Ljava/lang/Short;", ValueType.plain(Kind.SHORT, true, "java.lang.Short")),
            Map.entry("Ljava/lang/Character;", ValueType.plain(Kind.CHAR, true, "java.lang.Character")),
            Map.entry("Ljava/lang/Integer;", ValueType.plain(Kind.INT, true, "java.lang.Integer")),
            Map.entry("Ljava/lang/Long;", ValueType.plain(Kind.LONG, true, "java.lang.Long")),
            Map.entry("Ljava/lang/Float;", ValueType.plain(Kind.FLOAT, true, "java.lang.Float")),
            Map.entry("Ljava/lang/Double;", ValueType.plain(Kind.DOUBLE, true, "java.lang.Double")),
            Map.entry("Ljava/lang/Number;", ValueType.plain(Kind.INT, true, "java.lang.Number")),
            Map.entry("Ljava/lang/String;", ValueType.plain(Kind.TEXT, true, "java.lang.String")),
            Map.entry("Ljava/lang/CharSequence;", ValueType.plain(Kind.TEXT, true, "java.lang.CharSequence")),
            Map.entry("Ljava/lang/Comparable;", ValueType.plain(Kind.TEXT, true, "java.lang.Comparable")),
            Map.entry("Ljava/lang/Object;", ValueType.plain(Kind.TEXT, true, "java.lang.Object")),
            Map.entry("Ljava/math/BigInteger;", ValueType.plain(Kind.BIG_INTEGER, true, "java.math.BigInteger")),
            Map.entry("Ljava/math/BigDecimal;", ValueType.plain(Kind.BIG_DECIMAL, true, "java.math.BigDecimal")));
    private static final Map<String, Kind> COLLECTIONS = Map.of(
            "java/util/List", Kind.LIST,
            "java/util/Collection", Kind.LIST,
            "java/lang/Iterable", Kind.LIST,
            "java/util/ArrayList", Kind.LIST,
            "java/util/Set", Kind.SET,
            "java/util/Map", Kind.MAP);

    private final Function<String, Optional<ClassNode>> classes;

    /** @param classes the project's own by internal name */
    ValueTypes(Function<String, Optional<ClassNode>> classes) {
        this.classes = classes;
    }

    /**
     * Types of the parameters.
     *
     * @param signature with its type arguments; null when it has none
     * @return empty when there is one of which no value can be made
     */
    Optional<List<ValueType>> parameters(String descriptor, String signature) {
        var plain = Type.getArgumentTypes(descriptor);
        var written = signature == null ? List.<String>of() : TypeTexts.parameters(signature);
        var types = new ArrayList<ValueType>();
        for (int i = 0; i < plain.length; i++) {
            var isVariable = written.size() == plain.length
                    && written.get(i).replace("[", "").startsWith("T");
            var hasArguments = written.size() == plain.length && !isVariable;
            var type = of(hasArguments ? written.get(i) : plain[i].getDescriptor(), 0);
            if (type.isEmpty()) {
                return Optional.empty();
            }
            types.add(type.get());
        }
        return Optional.of(types);
    }

    private Optional<ValueType> of(String text, int depth) {
        var plain = PLAIN.get(text);
        if (plain != null) {
            return Optional.of(plain);
        }
        if (text.startsWith("[") && depth < DEEPEST) {
            return of(text.substring(1), depth + 1)
                    .map(part -> new ValueType(Kind.ARRAY, true, arrayPart(part), List.of(part), List.of()));
        }
        if (text.startsWith("T")) {
            return Optional.of(PLAIN.get("Ljava/lang/Object;"));
        }
        if (!text.startsWith("L")) {
            return Optional.empty();
        }
        var raw = TypeTexts.raw(text);
        var kind = COLLECTIONS.get(raw);
        if (kind == null) {
            return constants(raw);
        }
        return depth < DEEPEST ? collection(kind, TypeTexts.arguments(text), depth) : Optional.empty();
    }

    private static String arrayPart(ValueType part) {
        return part.kind() == Kind.ARRAY ? part.name() + "[]" : part.name();
    }

    private Optional<ValueType> collection(Kind kind, List<String> arguments, int depth) {
        var parts = new ArrayList<ValueType>();
        for (int i = 0; i < (kind == Kind.MAP ? 2 : 1); i++) {
            // Without a type argument anything goes.
            var part = i < arguments.size() ? of(arguments.get(i), depth + 1) : of("Ljava/lang/String;", depth);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        return Optional.of(new ValueType(kind, true, "java.util", parts, List.of()));
    }

    private Optional<ValueType> constants(String name) {
        return classes.apply(name)
                .filter(type -> (type.access & Opcodes.ACC_ENUM) != 0)
                .map(type -> type.fields.stream()
                        .filter(field -> (field.access & Opcodes.ACC_ENUM) != 0)
                        .map(field -> name.replace('/', '.') + "#" + field.name)
                        .toList())
                .filter(constants -> !constants.isEmpty())
                .map(constants -> new ValueType(Kind.ENUM, true, name.replace('/', '.'), List.of(), constants));
    }

    /** The enum with this internal name. */
    Optional<ValueType> enumeration(String name) {
        return constants(name);
    }
}
