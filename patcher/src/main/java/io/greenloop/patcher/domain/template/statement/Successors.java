package io.greenloop.patcher.domain.template.statement;

import io.greenloop.javasource.edit.Variable;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Expressions that lead from a value to a neighbour of its own type: a list's next node, a tree's children, a thing's parent. */
final class Successors {

    private static final int MOST = 3;

    private Successors() {}

    static List<String> of(Variable variable, Scope scope) {
        if (!(variable.type() instanceof DeclaredType type) || !(type.asElement() instanceof TypeElement element)) {
            return List.of();
        }
        boolean isOfProject = element.getSuperclass() != null
                && !element.getQualifiedName().toString().startsWith("java.");
        if (!isOfProject) {
            return List.of();
        }
        var successors = new ArrayList<String>();
        for (var member : scope.file().members(element)) {
            boolean leadsOn = !member.getModifiers().contains(Modifier.STATIC)
                    && scope.file().isAssignable(typeOf(member), variable.type());
            if (leadsOn) {
                var call = member instanceof ExecutableElement ? "()" : "";
                successors.add(variable.name() + "." + member.getSimpleName() + call);
            }
        }
        return successors.stream().limit(MOST).toList();
    }

    private static TypeMirror typeOf(Element member) {
        if (member instanceof ExecutableElement method && method.getParameters().isEmpty()) {
            return method.getReturnType();
        }
        return member.asType();
    }
}
