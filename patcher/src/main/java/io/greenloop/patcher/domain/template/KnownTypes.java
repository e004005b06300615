package io.greenloop.patcher.domain.template;

import io.greenloop.javasource.edit.TypedFile;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Asks types about those of the JDK that every program uses. */
public final class KnownTypes {

    private KnownTypes() {}

    /** Whether a value of the type is one of the named class, type arguments aside. */
    public static boolean isA(TypedFile file, TypeMirror type, String name) {
        var known = file.elements().getTypeElement(name);
        var types = file.types();
        return known != null
                && isReference(type)
                && types.isSubtype(types.erasure(type), types.erasure(known.asType()));
    }

    public static boolean isAny(TypedFile file, TypeMirror type, List<String> names) {
        return names.stream().anyMatch(name -> isA(file, type, name));
    }

    /** A class, an interface, an array or a type variable; neither a primitive nor nothing. */
    public static boolean isReference(TypeMirror type) {
        return type != null
                && (type.getKind() == TypeKind.DECLARED
                        || type.getKind() == TypeKind.ARRAY
                        || type.getKind() == TypeKind.TYPEVAR);
    }

    /** The type argument that the type gives the named class's parameter; empty for raw types and wildcards. */
    public static Optional<TypeMirror> argument(TypedFile file, TypeMirror type, String name, int index) {
        if (type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals(name)) {
            return declared.getTypeArguments().size() <= index
                    ? Optional.empty()
                    : Optional.of(declared.getTypeArguments().get(index))
                            .filter(argument -> argument.getKind() != TypeKind.WILDCARD);
        }
        return file.types().directSupertypes(type).stream()
                .filter(parent -> isA(file, parent, name))
                .flatMap(parent -> argument(file, parent, name, index).stream())
                .findFirst();
    }
}
