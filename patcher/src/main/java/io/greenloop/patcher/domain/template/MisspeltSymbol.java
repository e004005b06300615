package io.greenloop.patcher.domain.template;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import io.greenloop.javasource.edit.NameSimilarity;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.javasource.edit.VariablesInScope;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** A name that nothing bears, where something in reach bears almost the same. */
final class MisspeltSymbol implements Template {

    private static final int MOST = 6;
    private static final double LEAST_SIMILARITY = 0.4;

    @Override
    public String name() {
        return "misspelt-symbol";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case COMPILE -> 1;
            case NULL, INDEX, ZERO, ASSERTION, ENDLESS, OTHER -> 0;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (site.element().isPresent()) {
            return List.of();
        }
        if (site.tree() instanceof IdentifierTree identifier) {
            var name = identifier.getName().toString();
            return nearest(site, name, isCall(site) ? methodsAround(site) : namesAround(site));
        }
        if (site.tree() instanceof MemberSelectTree select) {
            return nearest(site, select.getIdentifier().toString(), membersOf(site, select));
        }
        return List.of();
    }

    private static boolean isCall(Site site) {
        return site.parent() instanceof MethodInvocationTree call && call.getMethodSelect() == site.tree();
    }

    private static List<Suggestion> nearest(Site site, String name, Collection<String> inReach) {
        int end = site.file().end(site.tree());
        return inReach.stream()
                .distinct()
                .filter(other -> !other.equals(name) && NameSimilarity.between(name, other) >= LEAST_SIMILARITY)
                .sorted(Comparator.comparing((String other) -> -NameSimilarity.between(name, other))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .map(other -> Suggestion.of(
                        new TextEdit(end - name.length(), end, other),
                        NameSimilarity.between(name, other),
                        "The name %s is misspelt, nothing bears it: it is now %s."
                                .formatted(Site.quote(name), Site.quote(other))))
                .toList();
    }

    private static Set<String> namesAround(Site site) {
        var names = new HashSet<String>();
        VariablesInScope.at(site.file(), site.path()).forEach(variable -> names.add(variable.name()));
        site.code()
                .mainSources()
                .forEach(path ->
                        names.add(path.substring(path.lastIndexOf('/') + 1).replace(".java", "")));
        site.file()
                .unit()
                .getImports()
                .forEach(line ->
                        names.add(line.getQualifiedIdentifier().toString().replaceAll(".*\\.", "")));
        simpleNames(site.file().elements().getPackageElement("java.lang").getEnclosedElements())
                .forEach(names::add);
        return names;
    }

    private static Set<String> methodsAround(Site site) {
        var names = new HashSet<String>();
        for (TreePath up = site.path(); up != null; up = up.getParentPath()) {
            if (up.getLeaf() instanceof ClassTree) {
                site.file().element(up).ifPresent(type -> names.addAll(methods((TypeElement) type, site)));
            }
        }
        return names;
    }

    private static Set<String> membersOf(Site site, MemberSelectTree select) {
        var type = site.type(select.getExpression()).orElse(null);
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement owner) {
            return isCall(site) ? methods(owner, site) : simpleNames(site.file().members(owner));
        }
        var holder =
                site.file().elements().getPackageElement(select.getExpression().toString());
        return holder == null ? Set.of() : simpleNames(holder.getEnclosedElements());
    }

    private static Set<String> methods(TypeElement owner, Site site) {
        return simpleNames(site.file().members(owner).stream()
                .filter(member -> member.getKind() == ElementKind.METHOD)
                .toList());
    }

    private static Set<String> simpleNames(Collection<? extends Element> elements) {
        var names = new HashSet<String>();
        elements.forEach(element -> names.add(element.getSimpleName().toString()));
        return names;
    }
}
