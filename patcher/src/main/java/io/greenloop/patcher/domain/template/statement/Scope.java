package io.greenloop.patcher.domain.template.statement;

import com.sun.source.util.TreePath;
import io.greenloop.javasource.edit.TypedFile;
import io.greenloop.javasource.edit.Variable;
import io.greenloop.patcher.domain.template.KnownTypes;
import io.greenloop.patcher.domain.template.Numbers;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * The variables at hand at a place, and how close each is to what goes on there.
 *
 * @param variables nearest first
 * @param beside names that the neighbouring statements mention
 */
record Scope(TypedFile file, List<Variable> variables, Set<String> beside) {

    /** Farther ones are as good as never meant. */
    private static final int MOST = 14;

    private static final List<String> CONTAINERS =
            List.of("java.util.Collection", "java.util.Map", "java.lang.CharSequence");

    Scope {
        variables = variables.stream().limit(MOST).toList();
        beside = Set.copyOf(beside);
    }

    static Scope of(Gap gap) {
        var file = gap.site().file();
        var beside = Mentions.in(file, gap.beside()).all();
        beside.addAll(Mentions.in(file, gap.site().path()).all());
        return new Scope(file, gap.variables(), beside);
    }

    static Scope at(TypedFile file, TreePath place, List<Variable> variables) {
        return new Scope(file, variables, Mentions.in(file, place).all());
    }

    /** From 1 for a variable that the neighbours mention down to 0.2 for a constant from afar. */
    double closeness(Variable variable) {
        double near = 1 / (1 + 0.06 * variables.indexOf(variable));
        double used = beside.contains(variable.name()) ? 1 : 0.75;
        return near * used * (variable.kind() == Variable.Kind.CONSTANT ? 0.4 : 1);
    }

    boolean isBoolean(Variable variable) {
        return variable.type().getKind() == TypeKind.BOOLEAN;
    }

    boolean isInteger(Variable variable) {
        return Numbers.isInteger(variable.type()) && variable.type().getKind() != TypeKind.CHAR;
    }

    boolean isNumber(Variable variable) {
        return Numbers.isNumeric(variable.type()) && variable.type().getKind() != TypeKind.CHAR;
    }

    boolean isReference(Variable variable) {
        return KnownTypes.isReference(variable.type());
    }

    boolean isArray(Variable variable) {
        return variable.type().getKind() == TypeKind.ARRAY;
    }

    boolean isContainer(Variable variable) {
        return KnownTypes.isAny(file, variable.type(), CONTAINERS);
    }

    boolean isA(Variable variable, String type) {
        return KnownTypes.isA(file, variable.type(), type);
    }

    /** What asks a container or an array for how much is in it; empty for all others. */
    String size(Variable variable) {
        if (isArray(variable)) {
            return ".length";
        }
        if (!isContainer(variable)) {
            return "";
        }
        return isA(variable, "java.lang.CharSequence") ? ".length()" : ".size()";
    }

    boolean isSame(Variable one, Variable other) {
        return file.isSameType(one.type(), other.type());
    }

    boolean fits(TypeMirror value, TypeMirror target) {
        return file.isAssignable(value, target);
    }
}
