package io.greenloop.patcher.domain.template;

import java.util.Set;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Which types count. */
public final class Numbers {

    private static final Set<TypeKind> INTEGERS =
            Set.of(TypeKind.INT, TypeKind.LONG, TypeKind.SHORT, TypeKind.BYTE, TypeKind.CHAR);
    private static final Set<String> BOXES = Set.of(
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Double",
            "java.lang.Float");

    private Numbers() {}

    public static boolean isInteger(TypeMirror type) {
        return INTEGERS.contains(type.getKind());
    }

    public static boolean isNumeric(TypeMirror type) {
        return isInteger(type)
                || type.getKind() == TypeKind.DOUBLE
                || type.getKind() == TypeKind.FLOAT
                || BOXES.contains(type.toString());
    }
}
