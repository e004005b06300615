package io.greenloop.patcher.domain.template;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An index or a first element asked for where there may be none. */
final class BoundsGuard implements Template {

    /** Receiver's type to how many elements it says it has. */
    private static final Map<String, String> SIZES =
            Map.of("java.util.List", ".size()", "java.lang.CharSequence", ".length()");

    @Override
    public String name() {
        return "bounds-guard";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case INDEX -> 0.95;
            case OTHER -> 0.3;
            case ASSERTION -> 0.15;
            case NULL, ZERO, ENDLESS -> 0.1;
            case COMPILE -> 0.01;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        var suggestions = new ArrayList<Suggestion>();
        guards(site).forEach(guard -> suggestions.addAll(GuardedForms.of(site, guard)));
        return suggestions;
    }

    private static List<Guard> guards(Site site) {
        if (site.tree() instanceof ArrayAccessTree access) {
            return ofIndex(site, access.getExpression(), access.getIndex(), ".length");
        }
        if (!(site.tree() instanceof MethodInvocationTree call)
                || !(call.getMethodSelect() instanceof MemberSelectTree select)) {
            return List.of();
        }
        var name = select.getIdentifier().toString();
        var receiver = select.getExpression();
        if (call.getArguments().isEmpty()) {
            return ofFirst(site, receiver, name);
        }
        var size = sizeOf(site, receiver);
        boolean isIndexed = name.matches("get|charAt|remove|set|substring|subList|subSequence")
                && site.type(call.getArguments().get(0))
                        .filter(Numbers::isInteger)
                        .isPresent();
        if (size.isEmpty() || !isIndexed) {
            return List.of();
        }
        var last = name.startsWith("sub")
                ? call.getArguments().get(call.getArguments().size() - 1)
                : call.getArguments().get(0);
        return name.startsWith("sub") ? ofEnd(site, receiver, last, size) : ofIndex(site, receiver, last, size);
    }

    private static List<Guard> ofFirst(Site site, Tree receiver, String name) {
        var source = site.source(receiver);
        var type = site.type(receiver);
        if (name.matches("next|nextElement") && KnownTypes.isA(site.file(), type.orElse(null), "java.util.Iterator")) {
            return List.of(guard(source + ".hasNext()", "!" + source + ".hasNext()", source));
        }
        boolean isOptional =
                name.matches("get|orElseThrow") && KnownTypes.isA(site.file(), type.orElse(null), "java.util.Optional");
        boolean isFirst =
                name.matches("getFirst|getLast|first|last|element|pop|firstKey|lastKey|removeFirst|removeLast");
        if (isOptional || isFirst && KnownTypes.isA(site.file(), type.orElse(null), "java.util.Collection")) {
            return List.of(guard("!" + source + ".isEmpty()", source + ".isEmpty()", source));
        }
        return List.of();
    }

    private static List<Guard> ofIndex(Site site, ExpressionTree receiver, ExpressionTree index, String size) {
        var source = site.source(receiver);
        var at = site.source(index);
        if (index instanceof LiteralTree literal
                && Integer.valueOf(0).equals(literal.getValue())
                && !size.equals(".length")) {
            return List.of(guard("!" + source + ".isEmpty()", source + ".isEmpty()", source));
        }
        var above = guard(at + " < " + source + size, at + " >= " + source + size, at);
        return index instanceof LiteralTree ? List.of(above) : List.of(above, guard(at + " >= 0", at + " < 0", at));
    }

    private static List<Guard> ofEnd(Site site, ExpressionTree receiver, ExpressionTree end, String size) {
        var source = site.source(receiver);
        var at = site.source(end);
        var above = guard(at + " <= " + source + size, at + " > " + source + size, at);
        return end instanceof LiteralTree ? List.of(above) : List.of(above, guard(at + " >= 0", at + " < 0", at));
    }

    private static Guard guard(String holds, String fails, String subject) {
        return new Guard(
                holds, fails, "That %s can be out of bounds was not considered".formatted(Site.quote(subject)));
    }

    private static String sizeOf(Site site, Tree receiver) {
        var type = site.type(receiver).orElse(null);
        return SIZES.entrySet().stream()
                .filter(entry -> KnownTypes.isA(site.file(), type, entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
