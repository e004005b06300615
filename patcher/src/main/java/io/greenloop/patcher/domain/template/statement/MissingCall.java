package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import io.greenloop.javasource.edit.Variable;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/**
 * A method of the class, or the overridden one, that is not called where it should be: the added method call of Defects4J's
 * dissection (Sobreira et al., 2018), TBar's FP4.1.
 */
final class MissingCall implements Template {

    private static final int MOST = 5;

    @Override
    public String name() {
        return "missing-call";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ASSERTION, NULL, OTHER -> 0.35;
            case INDEX, ZERO, ENDLESS -> 0.25;
            case COMPILE -> 0;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        var suggestions = new ArrayList<Suggestion>();
        for (var gap : Gap.around(site)) {
            double ofGap = gap.side() == Gap.Side.ELSE ? 0.4 : 1;
            for (var call : gap.best(calls(site, Scope.of(gap)), MOST)) {
                suggestions.add(new Suggestion(
                        gap.filledWith(call.source()),
                        call.closeness() * ofGap,
                        "The call %s was missing: it was added.".formatted(Site.quote(call.source()))));
            }
        }
        return suggestions;
    }

    private static List<Phrase> calls(Site site, Scope scope) {
        var calls = new ArrayList<Phrase>();
        var method = site.method().orElse(null);
        var owner = method == null ? null : method.getParentPath();
        if (owner == null || !(owner.getLeaf() instanceof ClassTree)) {
            return calls;
        }
        site.file().element(owner).map(TypeElement.class::cast).ifPresent(type -> {
            ofSuper(site, method, type).ifPresent(calls::add);
            ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                    .filter(called -> called.getReturnType().getKind() == TypeKind.VOID)
                    .filter(called ->
                            site.file().element(method).filter(called::equals).isEmpty())
                    .forEach(called -> arguments(called, scope)
                            .ifPresent(arguments -> calls.add(new Phrase(
                                    called.getSimpleName() + "(" + String.join(", ", arguments) + ");",
                                    called.getModifiers().contains(Modifier.PRIVATE) ? 0.8 : 0.6,
                                    new HashSet<>(arguments)))));
        });
        return calls;
    }

    private static Optional<Phrase> ofSuper(Site site, TreePath method, TypeElement type) {
        var itself = site.file().element(method).orElse(null);
        boolean overrides = itself instanceof ExecutableElement own
                && !own.getModifiers().contains(Modifier.STATIC)
                && ElementFilter.methodsIn(inherited(site, type)).stream()
                        .anyMatch(other -> !other.getModifiers().contains(Modifier.ABSTRACT)
                                && site.file().elements().overrides(own, other, type));
        if (!overrides) {
            return Optional.empty();
        }
        var names = ((MethodTree) method.getLeaf())
                .getParameters().stream().map(one -> one.getName().toString()).collect(Collectors.joining(", "));
        return Optional.of(new Phrase("super.%s(%s);".formatted(itself.getSimpleName(), names), 0.7, Set.of()));
    }

    private static List<? extends Element> inherited(Site site, TypeElement type) {
        return site.file().types().asElement(type.getSuperclass()) instanceof TypeElement parent
                ? site.file().members(parent)
                : List.of();
    }

    /** The nearest variable for each parameter, one of the same name before all others; each variable once. */
    private static Optional<List<String>> arguments(ExecutableElement called, Scope scope) {
        var arguments = new ArrayList<String>();
        for (var parameter : called.getParameters()) {
            var fitting = scope.variables().stream()
                    .filter(variable -> scope.fits(variable.type(), parameter.asType()))
                    .map(Variable::name)
                    .filter(name -> !arguments.contains(name))
                    .toList();
            if (fitting.isEmpty()) {
                return Optional.empty();
            }
            var name = parameter.getSimpleName().toString();
            arguments.add(fitting.contains(name) ? name : fitting.get(0));
        }
        return Optional.of(arguments);
    }
}
