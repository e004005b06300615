package io.greenloop.javasource.edit;

import static java.util.Objects.requireNonNull;

import javax.lang.model.type.TypeMirror;

/** A variable that can be named at some place of the code. */
public record Variable(String name, TypeMirror type, Kind kind) {

    /** Where a variable is declared. */
    public enum Kind {
        LOCAL,
        PARAMETER,
        FIELD,
        CONSTANT
    }

    public Variable {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        requireNonNull(kind, "kind");
    }
}
