package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import io.greenloop.patcher.domain.template.Site;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Whether another method could be called where one is called; by erased types, the compiler has the last word. */
final class CallFit {

    private final Site call;

    /** @param call a call or the making of an object */
    CallFit(Site call) {
        this.call = call;
    }

    static List<? extends ExpressionTree> arguments(Site call) {
        if (call.tree() instanceof MethodInvocationTree invocation) {
            return invocation.getArguments();
        }
        return call.tree() instanceof NewClassTree creation ? creation.getArguments() : List.of();
    }

    /** Whether it takes the same arguments and brings what is used of the method called now. */
    boolean takes(ExecutableElement other, ExecutableElement now) {
        return brings(other, now) && takesArguments(other);
    }

    boolean takesArguments(ExecutableElement other) {
        var arguments = arguments(call);
        if (other.isVarArgs() || other.getParameters().size() != arguments.size()) {
            return false;
        }
        for (int i = 0; i < arguments.size(); i++) {
            if (!fits(arguments.get(i), other, i)) {
                return false;
            }
        }
        return true;
    }

    boolean fits(ExpressionTree argument, ExecutableElement method, int parameter) {
        return call.type(argument)
                .filter(type ->
                        isAssignable(type, method.getParameters().get(parameter).asType()))
                .isPresent();
    }

    boolean brings(ExecutableElement other, ExecutableElement now) {
        if (call.parent() instanceof ExpressionStatementTree) {
            return true;
        }
        var brought = other.getReturnType();
        if (brought.getKind() == TypeKind.TYPEVAR || now.getReturnType().getKind() == TypeKind.TYPEVAR) {
            return brought.toString().equals(now.getReturnType().toString());
        }
        return brought.getKind() != TypeKind.VOID
                && now.getReturnType().getKind() != TypeKind.VOID
                && isAssignable(brought, now.getReturnType());
    }

    private boolean isAssignable(TypeMirror from, TypeMirror to) {
        var types = call.file().types();
        return from.getKind() == TypeKind.NULL
                ? !to.getKind().isPrimitive()
                : call.file().isAssignable(types.erasure(from), types.erasure(to));
    }
}
