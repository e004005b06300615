package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import io.greenloop.patcher.domain.template.WrongValue;
import io.greenloop.patcher.domain.template.donor.Place;
import io.greenloop.patcher.domain.template.donor.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * An object of the wrong class among those that fit: a map without the order that is relied on, a sibling in the
 * package. The modified object instantiation of Defects4J's dissection (Sobreira et al., 2018).
 */
final class SiblingType implements Template {

    private static final int MOST = 5;
    private static final Map<String, List<String>> SIBLINGS = Map.ofEntries(
            Map.entry("java.util.HashMap", List.of("java.util.LinkedHashMap", "java.util.TreeMap")),
            Map.entry("java.util.LinkedHashMap", List.of("java.util.TreeMap", "java.util.HashMap")),
            Map.entry("java.util.TreeMap", List.of("java.util.LinkedHashMap", "java.util.HashMap")),
            Map.entry("java.util.HashSet", List.of("java.util.LinkedHashSet", "java.util.TreeSet")),
            Map.entry("java.util.LinkedHashSet", List.of("java.util.TreeSet", "java.util.HashSet")),
            Map.entry("java.util.TreeSet", List.of("java.util.LinkedHashSet", "java.util.HashSet")),
            Map.entry("java.util.ArrayDeque", List.of("java.util.LinkedList", "java.util.PriorityQueue")),
            Map.entry("java.util.LinkedList", List.of("java.util.PriorityQueue", "java.util.ArrayDeque")),
            Map.entry("java.util.PriorityQueue", List.of("java.util.LinkedList", "java.util.ArrayDeque")));

    @Override
    public String name() {
        return "sibling-type";
    }

    @Override
    public double prior(FailureClue clue) {
        return 0.7 * WrongValue.prior(clue);
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (!(site.tree() instanceof NewClassTree creation)
                || creation.getClassBody() != null
                || !(site.element().orElse(null) instanceof ExecutableElement constructor)
                || !(constructor.getEnclosingElement() instanceof TypeElement made)) {
            return List.of();
        }
        Tree named = creation.getIdentifier() instanceof ParameterizedTypeTree type
                ? type.getType()
                : creation.getIdentifier();
        return siblings(site, made).stream()
                .limit(MOST)
                .map(name -> Suggestion.of(
                        site.replace(named, name),
                        0.5,
                        "%s made an object of the wrong class: it is now %s."
                                .formatted(site.quote(creation), Site.quote(name))))
                .toList();
    }

    private static List<String> siblings(Site site, TypeElement made) {
        var names = new ArrayList<String>();
        SIBLINGS.getOrDefault(made.getQualifiedName().toString(), List.of())
                .forEach(name -> names.add(Reach.written(site, name)));
        var place = Place.of(site).orElse(null);
        var around = made.getEnclosingElement();
        if (place != null && names.isEmpty() && !around.toString().startsWith("java")) {
            around.getEnclosedElements().stream()
                    .filter(other -> other.getKind() == ElementKind.CLASS && !other.equals(made))
                    .filter(other -> canBeMade(site, place, (TypeElement) other))
                    .forEach(other -> names.add(other.getSimpleName().toString()));
        }
        return names;
    }

    private static boolean canBeMade(Site site, Place place, TypeElement other) {
        var fit = new CallFit(site);
        return !other.getModifiers().contains(Modifier.ABSTRACT)
                && place.takes(other.asType())
                && ElementFilter.constructorsIn(other.getEnclosedElements()).stream()
                        .anyMatch(constructor -> Reach.includes(site, constructor) && fit.takesArguments(constructor));
    }
}
