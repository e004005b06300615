package io.greenloop.patcher.domain.template.donor;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import io.greenloop.patcher.domain.template.Numbers;
import io.greenloop.patcher.domain.template.Site;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What type an expression must have where it stands: that of the variable, parameter or method that takes it. */
final class ExpectedType {

    private ExpectedType() {}

    /** The expression's own type where what takes it says nothing or too little; empty when neither is known. */
    static Optional<TypeMirror> of(Site site) {
        var own = site.type().filter(type -> type.getKind() != TypeKind.NULL);
        var taker = directTaker(site).filter(type -> !saysLittle(type));
        boolean isWider = taker.isPresent()
                && (own.isEmpty() || site.file().isAssignable(own.get(), taker.get()))
                && !(taker.get().getKind().isPrimitive() && own.isPresent());
        return isWider ? taker : own;
    }

    private static boolean saysLittle(TypeMirror type) {
        return type.getKind() == TypeKind.TYPEVAR
                || type.toString().equals("java.lang.Object")
                || type instanceof DeclaredType declared
                        && declared.getTypeArguments().stream()
                                .anyMatch(argument -> argument.getKind() == TypeKind.TYPEVAR
                                        || argument.getKind() == TypeKind.WILDCARD);
    }

    /** What the variable, parameter, method or calculation has that takes the expression, parentheses passed over. */
    static Optional<TypeMirror> taker(Site site) {
        if (site.parent() instanceof ParenthesizedTree) {
            return taker(site.upwards());
        }
        if (site.parent() instanceof BinaryTree) {
            var whole = site.upwards().type();
            return whole.filter(Numbers::isInteger).isPresent() ? taker(site.upwards()) : whole;
        }
        if (site.parent() instanceof TypeCastTree) {
            return site.upwards().type();
        }
        return directTaker(site);
    }

    private static Optional<TypeMirror> directTaker(Site site) {
        var above = site.path().getParentPath();
        var parent = site.parent();
        if (parent instanceof ReturnTree) {
            return site.method().flatMap(method -> returned(site, method));
        }
        if (parent instanceof VariableTree) {
            return site.file().type(above);
        }
        if (parent instanceof AssignmentTree set) {
            return site.file().type(new TreePath(above, set.getVariable()));
        }
        if (parent instanceof MethodInvocationTree call) {
            return parameter(site, new TreePath(above, call.getMethodSelect()), call.getArguments());
        }
        return parent instanceof NewClassTree creation
                ? parameter(site, above, creation.getArguments())
                : Optional.empty();
    }

    private static Optional<TypeMirror> returned(Site site, TreePath method) {
        var type = ((MethodTree) method.getLeaf()).getReturnType();
        return type == null ? Optional.empty() : site.file().type(new TreePath(method, type));
    }

    private static Optional<TypeMirror> parameter(
            Site site, TreePath called, List<? extends ExpressionTree> arguments) {
        int index = indexOf(site.tree(), arguments);
        return site.file()
                .element(called)
                .filter(ExecutableElement.class::isInstance)
                .map(ExecutableElement.class::cast)
                .filter(method -> index >= 0
                        && !method.isVarArgs()
                        && method.getParameters().size() == arguments.size())
                .map(method -> method.getParameters().get(index).asType());
    }

    private static int indexOf(Tree tree, List<? extends ExpressionTree> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i) == tree) {
                return i;
            }
        }
        return -1;
    }
}
