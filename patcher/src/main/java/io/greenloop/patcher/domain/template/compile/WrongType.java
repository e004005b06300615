package io.greenloop.patcher.domain.template.compile;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A value of one type where another is declared: it is cast, converted, or the declaration gives way. */
final class WrongType implements Mend {

    private static final Pattern TYPES =
            Pattern.compile("(?:possible lossy conversion from (.+) to (.+)|: (.+) cannot be converted to (.+))$");
    private static final Set<String> NUMBERS = Set.of("byte", "short", "char", "int", "long", "float", "double");
    private static final Map<String, String> PARSERS = Map.of(
            "int", "Integer.parseInt",
            "Integer", "Integer.valueOf",
            "long", "Long.parseLong",
            "Long", "Long.valueOf",
            "double", "Double.parseDouble",
            "Double", "Double.valueOf",
            "boolean", "Boolean.parseBoolean",
            "BigDecimal", "new BigDecimal");

    @Override
    public String name() {
        return "wrong-type";
    }

    @Override
    public List<Suggestion> suggest(Complaint complaint) {
        var types = complaint.is("prob.found.req") ? complaint.says(TYPES).orElse(null) : null;
        if (types == null || !(complaint.site().tree() instanceof ExpressionTree expression)) {
            return List.of();
        }
        var file = complaint.site().file();
        var from = TypeNames.written(file, types.group(1) == null ? types.group(3) : types.group(1));
        var to = TypeNames.written(file, types.group(2) == null ? types.group(4) : types.group(2));
        var suggestions = new ArrayList<Suggestion>();
        conversions(complaint.site(), expression, from, to, suggestions);
        declarations(complaint, from, suggestions);
        return suggestions;
    }

    private static void conversions(
            Site site, ExpressionTree expression, String from, String to, List<Suggestion> suggestions) {
        var source = site.source(expression);
        if (to.equals("String")) {
            converted(site, expression, "String.valueOf(" + source + ")", 0.9, suggestions);
        }
        if (from.equals("String") && PARSERS.containsKey(to)) {
            converted(site, expression, PARSERS.get(to) + "(" + source + ")", 0.9, suggestions);
        }
        if (from.equals("long") && to.equals("int")) {
            converted(site, expression, "Math.toIntExact(" + source + ")", 0.6, suggestions);
        }
        if (TypeNames.plain(from).startsWith("Optional<")) {
            converted(site, expression, source + ".orElse(null)", 0.6, suggestions);
            converted(site, expression, source + ".orElseThrow()", 0.5, suggestions);
        }
        if (TypeNames.plain(to).startsWith("Optional<")) {
            converted(site, expression, "java.util.Optional.of(" + source + ")", 0.7, suggestions);
        }
        if (TypeNames.plain(to).startsWith("List<")) {
            converted(site, expression, "java.util.List.of(" + source + ")", 0.6, suggestions);
        }
        boolean arePrimitive = NUMBERS.contains(from) && NUMBERS.contains(to);
        boolean isTorn = expression instanceof BinaryTree || expression instanceof ConditionalExpressionTree;
        if (arePrimitive || Character.isUpperCase(TypeNames.plain(to).charAt(0))) {
            converted(site, expression, "(" + to + ") " + (isTorn ? "(" + source + ")" : source), 0.8, suggestions);
        }
    }

    private static void converted(
            Site site, ExpressionTree expression, String conversion, double closeness, List<Suggestion> suggestions) {
        suggestions.add(Suggestion.of(
                site.replace(expression, conversion),
                closeness,
                "%s was of the wrong type: it is now %s.".formatted(site.quote(expression), Site.quote(conversion))));
    }

    /** The value may be right and the declared type wrong. */
    private static void declarations(Complaint complaint, String from, List<Suggestion> suggestions) {
        var site = complaint.site();
        if (from.contains("CAP#") || from.equals("<null>")) {
            return;
        }
        if (site.parent() instanceof VariableTree variable && site.file().isWritten(variable.getType())) {
            retyped(site, variable.getType(), from, 0.7, suggestions);
        }
        if (site.parent() instanceof ReturnTree) {
            complaint
                    .method()
                    .map(MethodTree::getReturnType)
                    .ifPresent(type -> retyped(site, type, from, 0.75, suggestions));
        }
    }

    private static void retyped(Site site, Tree type, String from, double closeness, List<Suggestion> suggestions) {
        suggestions.add(Suggestion.of(
                new TextEdit(site.file().start(type), site.file().end(type), from),
                closeness,
                "The declared type %s was the wrong one: it is now %s.".formatted(site.quote(type), Site.quote(from))));
    }
}
