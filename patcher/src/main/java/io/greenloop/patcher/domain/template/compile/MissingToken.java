package io.greenloop.patcher.domain.template.compile;

import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A semicolon, a bracket or a brace that the parser waited for, or one too many. */
final class MissingToken implements Mend {

    private static final Pattern AWAITED = Pattern.compile("'([;,:(){}\\[\\]]|->)'(?:, '|, or '| or | expected)");

    @Override
    public String name() {
        return "missing-token";
    }

    @Override
    public List<Suggestion> suggest(Complaint complaint) {
        var text = complaint.site().file().text();
        int at = complaint.problem().start();
        var suggestions = new ArrayList<Suggestion>();
        if (complaint.is("expected", "expected2", "expected3")) {
            AWAITED.matcher(complaint.problem().message())
                    .results()
                    .forEach(match -> inserted(at, match.group(1), 1, suggestions));
        }
        if (complaint.is("premature.eof")) {
            int end = text.stripTrailing().length();
            var lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
            suggestions.add(Suggestion.of(
                    TextEdit.insert(end, lineEnd + "}"), 1, "A brace was never closed: it is now closed at the end."));
        }
        if (complaint.is("expected4") && text.startsWith("}", at)) {
            suggestions.add(
                    Suggestion.of(new TextEdit(at, at + 1, ""), 1, "A brace was closed twice: one was dropped."));
        }
        if (complaint.is("illegal.start.of.expr", "illegal.start.of.stmt", "illegal.start.of.type")) {
            illegalStart(text, at, suggestions);
        }
        return suggestions;
    }

    /** Where an expression ends early a bracket is missing or one too many; where a declaration begins, a brace is. */
    private static void illegalStart(String text, int at, List<Suggestion> suggestions) {
        int lineStart = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
        if (text.startsWith(")", at) || text.startsWith("}", at)) {
            suggestions.add(
                    Suggestion.of(new TextEdit(at, at + 1, ""), 0.7, "A bracket was closed twice: one was dropped."));
        }
        if (text.substring(lineStart, at).isBlank()) {
            var margin = text.substring(lineStart, at);
            suggestions.add(Suggestion.of(
                    TextEdit.insert(lineStart, margin + "}" + (text.contains("\r\n") ? "\r\n" : "\n")),
                    0.8,
                    "A brace was never closed: it is now closed where the next declaration begins."));
        }
    }

    private static void inserted(int at, String token, double closeness, List<Suggestion> suggestions) {
        suggestions.add(Suggestion.of(
                TextEdit.insert(at, token), closeness, "%s was missing: it was added.".formatted(Site.quote(token))));
    }
}
