package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.KnownTypes;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import io.greenloop.patcher.domain.template.WrongValue;
import io.greenloop.patcher.domain.template.donor.Binding;
import io.greenloop.patcher.domain.template.donor.Place;
import io.greenloop.patcher.domain.template.donor.Reach;
import io.greenloop.patcher.domain.template.donor.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A text the wrong way round, or put together at its wrong end; a list with what it should hold once; a stream that lacks a stage:
 * {@code text} for the reverse of it, {@code append} for {@code insert(0, ...)}, and back. "Wraps with a method call" in Defects4J's
 * dissection (Sobreira et al., 2018).
 */
final class TurnedRound implements Template {

    private static final List<String> BUILDERS = List.of("java.lang.StringBuilder", "java.lang.StringBuffer");
    private static final Map<String, Double> STAGES = Map.of(".sorted()", 0.45, ".distinct()", 0.45, ".skip(1)", 0.25);

    @Override
    public String name() {
        return "turned-round";
    }

    @Override
    public double prior(FailureClue clue) {
        return 0.7 * WrongValue.prior(clue);
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        var suggestions = new ArrayList<Suggestion>();
        if (site.tree() instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree select) {
            ofBuilder(site, call, select, suggestions);
        }
        boolean isValue = (site.tree() instanceof IdentifierTree || site.tree() instanceof MethodInvocationTree)
                && Place.isValue(site);
        if (isValue) {
            ofValue(site, suggestions);
        }
        return suggestions;
    }

    private static void ofBuilder(
            Site site, MethodInvocationTree call, MemberSelectTree select, List<Suggestion> suggestions) {
        if (site.type(select.getExpression())
                .filter(type -> KnownTypes.isAny(site.file(), type, BUILDERS))
                .isEmpty()) {
            return;
        }
        var builder = site.source(select.getExpression());
        var arguments = call.getArguments();
        switch (select.getIdentifier().toString()) {
            case "append" -> {
                if (arguments.size() == 1) {
                    suggestions.add(
                            changed(site, "%s.insert(0, %s)".formatted(builder, site.source(arguments.get(0))), 0.6));
                }
            }
            case "insert" ->
                suggestions.add(changed(site, "%s.append(%s)".formatted(builder, site.source(arguments.get(1))), 0.7));
            case "toString" -> suggestions.add(changed(site, builder + ".reverse().toString()", 0.6));
            default -> {}
        }
    }

    private static void ofValue(Site site, List<Suggestion> suggestions) {
        var type = site.type().orElse(null);
        if (type == null) {
            return;
        }
        var source = site.source(site.tree());
        var asReceiver = Written.of(site, site.tree()).within(Binding.PRIMARY);
        if (type.toString().equals("java.lang.String") && !isReceiver(site) && !(site.tree() instanceof LiteralTree)) {
            suggestions.add(changed(site, "new StringBuilder(%s).reverse().toString()".formatted(source), 0.35));
        }
        if (KnownTypes.isA(site.file(), type, "java.util.stream.BaseStream")) {
            STAGES.forEach((stage, closeness) -> suggestions.add(changed(site, asReceiver + stage, closeness)));
        }
        if (KnownTypes.isA(site.file(), type, "java.util.Collection") && !isReceiver(site)) {
            var once = "new %s<>(%s)".formatted(Reach.written(site, "java.util.LinkedHashSet"), source);
            var list = "new %s<>(%s)".formatted(Reach.written(site, "java.util.ArrayList"), once);
            var sorted = "new %s<>(%s)".formatted(Reach.written(site, "java.util.TreeSet"), source);
            suggestions.add(changed(site, once, 0.35));
            if (KnownTypes.isA(site.file(), type, "java.util.List")) {
                suggestions.add(changed(site, list, 0.4));
            }
            suggestions.add(changed(site, sorted, 0.3));
        }
    }

    private static boolean isReceiver(Site site) {
        Tree parent = site.parent();
        return parent instanceof MemberSelectTree select && select.getExpression() == (ExpressionTree) site.tree();
    }

    private static Suggestion changed(Site site, String other, double closeness) {
        return Written.primary(other)
                .instead(
                        site,
                        closeness,
                        "%s was taken as it came: it is now %s.".formatted(site.quote(site.tree()), Site.quote(other)));
    }
}
