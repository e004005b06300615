package io.greenloop.patcher.domain.template;

import com.sun.source.tree.MethodInvocationTree;
import io.greenloop.javasource.edit.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A text read as a number that may be none: empty, padded or no number at all. A guard as PAR's checkers (Kim et al., 2013). */
final class NumberFormatGuard implements Template {

    private static final Set<String> WHOLE =
            Set.of("Integer.parseInt", "Integer.valueOf", "Long.parseLong", "Long.valueOf");
    private static final Set<String> BROKEN = Set.of("Double.parseDouble", "Double.valueOf", "Float.parseFloat");

    @Override
    public String name() {
        return "number-format-guard";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case OTHER -> 0.95;
            case ASSERTION -> 0.2;
            case NULL, INDEX, ZERO, ENDLESS -> 0.02;
            case COMPILE -> 0;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (!(site.tree() instanceof MethodInvocationTree call)
                || call.getArguments().isEmpty()) {
            return List.of();
        }
        var method = call.getMethodSelect().toString().replaceFirst("^java\\.lang\\.", "");
        var argument = call.getArguments().get(0);
        boolean isText = site.type(argument)
                .filter(type -> KnownTypes.isA(site.file(), type, "java.lang.String"))
                .isPresent();
        if (!isText || !WHOLE.contains(method) && !BROKEN.contains(method)) {
            return List.of();
        }
        var text = site.source(argument);
        var number = BROKEN.contains(method) ? "[-+]?\\\\d*\\\\.?\\\\d+" : "[-+]?\\\\d+";
        var reason = "That %s can be no number was not considered".formatted(Site.quote(text));
        var suggestions = new ArrayList<Suggestion>();
        suggestions.add(Suggestion.of(
                TextEdit.insert(site.file().end(argument), ".trim()"),
                0.8,
                "That %s can have blanks around it was not considered: they are now left out."
                        .formatted(Site.quote(text))));
        for (var test : List.of(text + ".isEmpty()", text + ".isBlank()")) {
            suggestions.addAll(GuardedForms.of(site, new Guard("!" + test, test, reason)));
        }
        var matches = text + ".matches(\"" + number + "\")";
        suggestions.addAll(GuardedForms.of(site, new Guard(matches, "!" + matches, reason)));
        double likely = site.hints().isThrown("NumberFormatException") ? 1 : 0.3;
        return suggestions.stream().map(suggestion -> suggestion.times(likely)).toList();
    }
}
