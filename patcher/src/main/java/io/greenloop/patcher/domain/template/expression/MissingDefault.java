package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import io.greenloop.patcher.domain.template.DefaultValues;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.KnownTypes;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import io.greenloop.patcher.domain.template.donor.Place;
import io.greenloop.patcher.domain.template.donor.Written;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import javax.lang.model.type.TypeMirror;

/**
 * A map asked for what was never put there: it answers with a value that stands for nothing, or with a new collection that it keeps.
 * Missing null check, the second most frequent pattern in Defects4J's dissection (Sobreira et al., 2018); cases of our own: what is
 * in stock of an unknown product, how often a letter was seen, the group of a name that is its own.
 */
final class MissingDefault implements Template {

    private static final Map<String, String> NOTHING = Map.of(
            "java.lang.Integer", "0",
            "java.lang.Long", "0L",
            "java.lang.Double", "0.0",
            "java.lang.Boolean", "false");

    @Override
    public String name() {
        return "missing-default";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case NULL -> 1;
            case ASSERTION, OTHER -> 0.3;
            case INDEX, ZERO, ENDLESS -> 0.1;
            case COMPILE -> 0.01;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        boolean isLookup = site.tree() instanceof MethodInvocationTree call
                && call.getArguments().size() == 1
                && call.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("get")
                && isMap(site, select.getExpression());
        var value = isLookup ? site.type().orElse(null) : null;
        return value == null ? List.of() : suggestions(site, (MethodInvocationTree) site.tree(), value);
    }

    private static boolean isMap(Site site, ExpressionTree receiver) {
        return site.type(receiver)
                .filter(type -> KnownTypes.isA(site.file(), type, "java.util.Map"))
                .isPresent();
    }

    private static List<Suggestion> suggestions(Site site, MethodInvocationTree lookup, TypeMirror value) {
        var map = site.source(((MemberSelectTree) lookup.getMethodSelect()).getExpression());
        var key = lookup.getArguments().get(0);
        var suggestions = new ArrayList<Suggestion>();
        if (isChangedAtOnce(site)) {
            DefaultValues.collection(value, site)
                    .map(made ->
                            "%s.computeIfAbsent(%s, %s -> %s)".formatted(map, site.source(key), unused(site), made))
                    .map(kept -> instead(site, kept, 0.9))
                    .ifPresent(suggestions::add);
        }
        double closeness = 0.85;
        for (var other : defaults(site, key, value)) {
            var call = "%s.getOrDefault(%s, %s)".formatted(map, site.source(key), other);
            suggestions.add(instead(site, call, closeness));
            closeness -= 0.2;
        }
        return suggestions;
    }

    /** What is put into a collection that nobody keeps is lost. */
    private static boolean isChangedAtOnce(Site site) {
        var around = site.path().getParentPath();
        return around.getLeaf() instanceof MemberSelectTree
                && around.getParentPath().getLeaf() instanceof MethodInvocationTree
                && around.getParentPath().getParentPath().getLeaf() instanceof ExpressionStatementTree;
    }

    /** A name for the key that means nothing else there. */
    private static String unused(Site site) {
        var text = site.file().text();
        return List.of("absent", "key", "each").stream()
                .filter(name -> !text.matches("(?s).*\\b" + name + "\\b.*"))
                .findFirst()
                .orElse("absentKey");
    }

    private static List<String> defaults(Site site, ExpressionTree key, TypeMirror value) {
        var defaults = new LinkedHashSet<String>();
        var nothing = NOTHING.get(value.toString());
        if (nothing != null) {
            defaults.add(nothing);
        }
        if (site.type(key).filter(type -> site.file().isAssignable(type, value)).isPresent()) {
            defaults.add(site.source(key));
        }
        defaults.addAll(DefaultValues.of(value, site));
        Place.of(site, value).variables().stream()
                .filter(variable -> site.file().isAssignable(variable.type(), value))
                .forEach(variable -> defaults.add(variable.name()));
        defaults.remove("null");
        return defaults.stream().limit(3).toList();
    }

    private static Suggestion instead(Site site, String call, double closeness) {
        return Written.primary(call)
                .instead(
                        site,
                        closeness,
                        "%s gives nothing for what was never put there: %s is asked instead."
                                .formatted(site.quote(site.tree()), Site.quote(call)));
    }
}
