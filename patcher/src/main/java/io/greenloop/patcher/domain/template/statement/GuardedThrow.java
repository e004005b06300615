package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.MethodTree;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Input that a method should refuse, where the test says with which exception: the added conditional block with a throw of
 * Defects4J's dissection (Sobreira et al., 2018).
 */
final class GuardedThrow implements Template {

    private static final int MOST = 14;

    @Override
    public String name() {
        return "guarded-throw";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ASSERTION, OTHER -> 0.9;
            case ENDLESS, INDEX, NULL, ZERO -> 0.4;
            case COMPILE -> 0;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        var awaited = site.hints().awaited();
        boolean isPlace = !awaited.isEmpty()
                && Statements.isMovable(site.path())
                && site.method().isPresent();
        if (!isPlace) {
            return List.of();
        }
        var gap = Gap.before(site);
        boolean isAtStart = gap.side() == Gap.Side.BEFORE
                && site.path().getParentPath().getParentPath().getLeaf() instanceof MethodTree;
        var suggestions = new ArrayList<Suggestion>();
        for (var name : awaited.stream().sorted().toList()) {
            creation(site, name).ifPresent(creation -> {
                for (var condition : Condition.best(Conditions.at(site, Scope.of(gap)), MOST)) {
                    suggestions.add(new Suggestion(
                            gap.filledWith("if (" + condition.holds() + ") {\n\tthrow " + creation + ";\n}"),
                            condition.closeness() * (isAtStart ? 1 : 0.6),
                            "The case %s was not refused: the method now throws %s."
                                    .formatted(Site.quote(condition.holds()), Site.quote(name))));
                }
            });
        }
        return suggestions;
    }

    /** The shortest way to make one: without arguments, or with a message. */
    private static Optional<String> creation(Site site, String name) {
        var elements = site.file().elements();
        boolean isQualified = name.indexOf('.') >= 0;
        var owner = site.file().unit().getPackageName() == null
                ? ""
                : site.file().unit().getPackageName() + ".";
        var names = new ArrayList<String>();
        if (isQualified) {
            names.add(name);
        } else {
            names.addAll(List.of(owner + name, "java.lang." + name, "java.util." + name));
            site.file().unit().getImports().stream()
                    .map(line -> line.getQualifiedIdentifier().toString())
                    .filter(imported -> imported.endsWith("." + name))
                    .forEach(names::add);
        }
        return names.stream()
                .map(elements::getTypeElement)
                .filter(type -> type != null)
                .findFirst()
                .flatMap(type -> made(site, type));
    }

    private static Optional<String> made(Site site, TypeElement type) {
        var written = written(site, type);
        var constructors = ElementFilter.constructorsIn(type.getEnclosedElements());
        if (constructors.stream().anyMatch(one -> one.getParameters().isEmpty())) {
            return Optional.of("new " + written + "()");
        }
        return constructors.stream().anyMatch(GuardedThrow::takesMessage)
                ? Optional.of("new " + written + "(\"not allowed\")")
                : Optional.empty();
    }

    private static boolean takesMessage(ExecutableElement constructor) {
        return constructor.getParameters().size() == 1
                && constructor.getParameters().get(0).asType().toString().equals("java.lang.String");
    }

    private static String written(Site site, TypeElement type) {
        var name = type.getQualifiedName().toString();
        var simple = type.getSimpleName().toString();
        var owner = name.substring(0, Math.max(0, name.length() - simple.length() - 1));
        boolean isKnown = owner.equals("java.lang")
                || owner.equals(String.valueOf(site.file().unit().getPackageName()))
                || site.file().unit().getImports().stream()
                        .map(line -> line.getQualifiedIdentifier().toString())
                        .anyMatch(imported -> imported.equals(name) || imported.equals(owner + ".*"));
        return isKnown ? simple : name;
    }
}
