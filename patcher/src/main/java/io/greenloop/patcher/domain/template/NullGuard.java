package io.greenloop.patcher.domain.template;

import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;

/** Something null is used as if it were there. */
final class NullGuard implements Template {

    @Override
    public String name() {
        return "null-guard";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case NULL -> 1;
            case OTHER -> 0.25;
            case ASSERTION -> 0.15;
            case INDEX, ZERO, ENDLESS -> 0.1;
            case COMPILE -> 0.01;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        var used = used(site.tree()).filter(expression -> canBeNull(site, expression));
        if (used.isEmpty()) {
            return List.of();
        }
        var suggestions = new ArrayList<Suggestion>();
        if (site.tree() instanceof MethodInvocationTree call) {
            flippedEquals(site, call, used.get()).ifPresent(suggestions::add);
        }
        var place = site.tree() instanceof EnhancedForLoopTree ? site.to(used.get()) : site;
        suggestions.addAll(GuardedForms.of(place, Guard.notNull(site.source(used.get()))));
        boolean isOther =
                !site.hints().nullNames().isEmpty() && !site.hints().nullNames().contains(simpleName(used.get()));
        return isOther
                ? suggestions.stream().map(suggestion -> suggestion.times(0.4)).toList()
                : suggestions;
    }

    /** What breaks when it is null: the receiver of a call, what is iterated, what is unboxed in an argument is not told here. */
    private static Optional<ExpressionTree> used(Tree tree) {
        if (tree instanceof MethodInvocationTree call && call.getMethodSelect() instanceof MemberSelectTree select) {
            return Optional.of(select.getExpression());
        }
        if (tree instanceof EnhancedForLoopTree loop) {
            return Optional.of(loop.getExpression());
        }
        if (tree instanceof MemberSelectTree select) {
            return Optional.of(select.getExpression());
        }
        return Optional.empty();
    }

    private static boolean canBeNull(Site site, ExpressionTree expression) {
        if (expression instanceof LiteralTree || site.source(expression).matches("this|super")) {
            return false;
        }
        if (expression instanceof IdentifierTree || expression instanceof MemberSelectTree) {
            return site.to(expression)
                    .element()
                    .filter(element -> element.getKind().isField() || isLocal(element.getKind()))
                    .isPresent();
        }
        return isQuery(site, expression);
    }

    private static boolean isLocal(ElementKind kind) {
        return kind == ElementKind.LOCAL_VARIABLE
                || kind == ElementKind.PARAMETER
                || kind == ElementKind.EXCEPTION_PARAMETER
                || kind == ElementKind.RESOURCE_VARIABLE
                || kind == ElementKind.BINDING_VARIABLE;
    }

    /** Calls are asked twice by a guard, so only those without arguments or with plain ones, which tend to be queries. */
    private static boolean isQuery(Site site, ExpressionTree expression) {
        boolean isReference =
                site.type(expression).filter(NullGuard::isReference).isPresent();
        return isReference
                && expression instanceof MethodInvocationTree call
                && call.getArguments().stream()
                        .allMatch(argument -> argument instanceof IdentifierTree || argument instanceof LiteralTree);
    }

    private static boolean isReference(TypeMirror type) {
        return !type.getKind().isPrimitive();
    }

    private static Optional<Suggestion> flippedEquals(Site site, MethodInvocationTree call, ExpressionTree receiver) {
        boolean isEquals = call.getArguments().size() == 1
                && ((MemberSelectTree) call.getMethodSelect())
                        .getIdentifier()
                        .toString()
                        .matches("equals|equalsIgnoreCase");
        if (!isEquals || call.getArguments().get(0).getKind() == Kind.NULL_LITERAL) {
            return Optional.empty();
        }
        var argument = call.getArguments().get(0);
        boolean isConstant = argument instanceof LiteralTree
                || site.to(argument)
                        .element()
                        .filter(element -> element.getModifiers().contains(Modifier.FINAL))
                        .isPresent();
        return Optional.of(new Suggestion(
                List.of(site.replace(receiver, site.source(argument)), site.replace(argument, site.source(receiver))),
                isConstant ? 0.95 : 0.5,
                "That %s can be null was not considered: %s is now asked whether they are equal."
                        .formatted(site.quote(receiver), site.quote(argument))));
    }

    private static String simpleName(ExpressionTree expression) {
        if (expression instanceof MemberSelectTree select) {
            return select.getIdentifier().toString();
        }
        if (expression instanceof MethodInvocationTree call) {
            return simpleName(call.getMethodSelect());
        }
        return expression.toString();
    }
}
