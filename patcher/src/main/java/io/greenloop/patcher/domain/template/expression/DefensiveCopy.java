package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.VariableTree;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import io.greenloop.patcher.domain.template.WrongValue;
import io.greenloop.patcher.domain.template.donor.Place;
import io.greenloop.patcher.domain.template.donor.Reach;
import io.greenloop.patcher.domain.template.donor.Written;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.type.TypeKind;

/**
 * A collection or an array handed on while it still changes: a copy is meant (EI_EXPOSE_REP in SpotBugs; Bloch, Effective Java,
 * item 50).
 */
final class DefensiveCopy implements Template {

    private static final Map<String, String> COPIES = Map.ofEntries(
            Map.entry("java.util.List", "java.util.ArrayList"),
            Map.entry("java.util.Collection", "java.util.ArrayList"),
            Map.entry("java.util.ArrayList", "java.util.ArrayList"),
            Map.entry("java.util.LinkedList", "java.util.LinkedList"),
            Map.entry("java.util.Set", "java.util.HashSet"),
            Map.entry("java.util.HashSet", "java.util.HashSet"),
            Map.entry("java.util.LinkedHashSet", "java.util.LinkedHashSet"),
            Map.entry("java.util.TreeSet", "java.util.TreeSet"),
            Map.entry("java.util.Map", "java.util.HashMap"),
            Map.entry("java.util.HashMap", "java.util.HashMap"),
            Map.entry("java.util.TreeMap", "java.util.TreeMap"),
            Map.entry("java.util.Deque", "java.util.ArrayDeque"),
            Map.entry("java.util.ArrayDeque", "java.util.ArrayDeque"),
            Map.entry("java.util.PriorityQueue", "java.util.PriorityQueue"));

    private static final Set<String> UNCHANGEABLE = Set.of("java.util.List", "java.util.Set", "java.util.Map");

    @Override
    public String name() {
        return "defensive-copy";
    }

    @Override
    public double prior(FailureClue clue) {
        return 0.7 * WrongValue.prior(clue);
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        boolean isName = site.tree() instanceof IdentifierTree || site.tree() instanceof MemberSelectTree;
        double closeness = isName && Place.isValue(site) ? closenessOfPlace(site) : 0;
        if (closeness == 0) {
            return List.of();
        }
        return copies(site).stream()
                .map(copy -> Written.primary(copy)
                        .instead(
                                site,
                                closeness,
                                "%s was handed on while it still changes: a copy is handed on now."
                                        .formatted(site.quote(site.tree()))))
                .toList();
    }

    private static double closenessOfPlace(Site site) {
        var parent = site.parent();
        if (parent instanceof MethodInvocationTree call) {
            boolean isStored = call.getMethodSelect() instanceof MemberSelectTree select
                    && select.getIdentifier().toString().matches("add.*|put.*|offer.*|push|set");
            return isStored ? 0.6 : 0.3;
        }
        boolean isKept =
                parent instanceof AssignmentTree || parent instanceof VariableTree || parent instanceof ReturnTree;
        return isKept || parent instanceof NewClassTree ? 0.4 : 0;
    }

    private static List<String> copies(Site site) {
        var type = site.type().map(site.file().types()::erasure).orElse(null);
        var source = site.source(site.tree());
        if (type == null) {
            return List.of();
        }
        if (type.getKind() == TypeKind.ARRAY) {
            return List.of(source + ".clone()");
        }
        var copy = COPIES.get(type.toString());
        if (copy == null) {
            return List.of();
        }
        var changeable = "new %s<>(%s)".formatted(Reach.written(site, copy), source);
        boolean isInterface = UNCHANGEABLE.contains(type.toString());
        return isInterface
                ? List.of(changeable, "%s.copyOf(%s)".formatted(Reach.written(site, type.toString()), source))
                : List.of(changeable);
    }
}
