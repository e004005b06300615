package io.greenloop.patcher.domain.template.donor;

import io.greenloop.javasource.edit.TypedFile;
import java.util.Map;
import javax.lang.model.type.TypeMirror;

/**
 * An expression that stands somewhere in the file.
 *
 * @param offset where it begins
 * @param names the variables it reads by their simple names, with their types
 * @param home offset of the class around it where it calls a method of that class; -1 where it means the same everywhere
 */
record Donor(Written text, TypeMirror type, int offset, Map<String, TypeMirror> names, int home) {

    /** Whether all its names mean variables of the same types where others are in scope. */
    boolean meansTheSame(Map<String, TypeMirror> scope, int homeThere, TypedFile file) {
        return (home < 0 || home == homeThere)
                && names.entrySet().stream()
                        .allMatch(name -> scope.containsKey(name.getKey())
                                && file.isSameType(scope.get(name.getKey()), name.getValue()));
    }
}
