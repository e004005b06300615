package io.greenloop.testrunner.behaviour;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A type of which values can be made.
 *
 * @param nullable whether null is a value of it
 * @param name as the source has it; of an array or collection, that of its first part
 * @param parts of an array, collection or map
 * @param constants of an enum, as text
 */
public record ValueType(Kind kind, boolean nullable, String name, List<ValueType> parts, List<String> constants) {

    /** How its values are made. */
    public enum Kind {
        BOOLEAN,
        BYTE,
        SHORT,
        CHAR,
        INT,
        LONG,
        FLOAT,
        DOUBLE,
        TEXT,
        BIG_INTEGER,
        BIG_DECIMAL,
        ENUM,
        ARRAY,
        LIST,
        SET,
        MAP
    }

    public ValueType {
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
        parts = List.copyOf(parts);
        constants = List.copyOf(constants);
    }

    /** A type without parts. */
    static ValueType plain(Kind kind, boolean nullable, String name) {
        return new ValueType(kind, nullable, name, List.of(), List.of());
    }
}
