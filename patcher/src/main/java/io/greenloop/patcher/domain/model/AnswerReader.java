package io.greenloop.patcher.domain.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.Json;
import io.greenloop.patcher.domain.project.ProjectFiles;
import io.greenloop.workspace.UnifiedDiffs;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Turns a model's answer into a diff, or says why it cannot. An answer is never trusted further than its text. */
final class AnswerReader {

    private static final int MOST_EDITS = 20;
    private static final Pattern FENCED = Pattern.compile("(?s)^```(?:json)?\\s*(.*?)\\s*```$");

    private final ProjectFiles files;
    private final UnaryOperator<String> restore;

    /** @param restore puts back what was taken out of the prompt, in code only */
    AnswerReader(ProjectFiles files, UnaryOperator<String> restore) {
        this.files = files;
        this.restore = restore;
    }

    /**
     * What the answer asks for.
     *
     * @param line of the first edit, counted from 1; 0 in a new file
     */
    record Change(String diff, String explanation, String path, int line) {}

    Change read(String answer) throws UnusableAnswer {
        var json = parse(answer);
        var edits = json.path("edits");
        if (!edits.isArray() || edits.isEmpty()) {
            throw new UnusableAnswer("the answer holds no edits");
        }
        if (edits.size() > MOST_EDITS) {
            throw new UnusableAnswer(
                    "the answer holds %d edits, at most %d are taken".formatted(edits.size(), MOST_EDITS));
        }
        var after = new LinkedHashMap<String, String>();
        for (var edit : edits) {
            apply(edit, after);
        }
        var first = edits.get(0);
        var path = pathOf(first);
        return new Change(
                diff(after),
                explanation(json),
                path,
                line(path, restore.apply(first.path("search").asText())));
    }

    private static JsonNode parse(String answer) throws UnusableAnswer {
        var fenced = FENCED.matcher(answer.strip());
        try {
            var json = Json.mapper().readTree(fenced.matches() ? fenced.group(1) : answer.strip());
            if (json == null || !json.isObject()) {
                throw new UnusableAnswer("the answer is not the JSON object that was asked for");
            }
            return json;
        } catch (JsonProcessingException notJson) {
            throw new UnusableAnswer("the answer is not the JSON object that was asked for");
        }
    }

    private void apply(JsonNode edit, Map<String, String> after) throws UnusableAnswer {
        var path = pathOf(edit);
        if (!edit.path("search").isTextual() || !edit.path("replace").isTextual()) {
            throw new UnusableAnswer("an edit of %s lacks its search or replace text".formatted(path));
        }
        var search = restore.apply(edit.path("search").asText());
        var replace = restore.apply(edit.path("replace").asText());
        if (search.equals(replace)) {
            throw new UnusableAnswer("an edit of %s changes nothing".formatted(path));
        }
        if (replace.length() > Candidate.LONGEST_DIFF) {
            throw new UnusableAnswer("an edit of %s is longer than a candidate may be".formatted(path));
        }
        var text = after.containsKey(path) ? Optional.of(after.get(path)) : files.text(path);
        after.put(path, replaced(path, text, search, replace));
    }

    private String replaced(String path, Optional<String> text, String search, String replace) throws UnusableAnswer {
        if (text.isEmpty() && search.isEmpty() && !files.paths().contains(path)) {
            return replace;
        }
        if (text.isEmpty()) {
            throw new UnusableAnswer("an edit names %s, which is no text file of the project".formatted(path));
        }
        var lineEnds = text.get().contains("\r\n");
        var wanted = lineEnds ? search.replaceAll("(?<!\r)\n", "\r\n") : search;
        int at = wanted.isEmpty() ? -1 : text.get().indexOf(wanted);
        if (at < 0) {
            throw new UnusableAnswer("the search text of an edit does not stand in %s".formatted(path));
        }
        if (at != text.get().lastIndexOf(wanted)) {
            throw new UnusableAnswer("the search text of an edit stands more than once in %s".formatted(path));
        }
        var put = lineEnds ? replace.replaceAll("(?<!\r)\n", "\r\n") : replace;
        return text.get().substring(0, at) + put + text.get().substring(at + wanted.length());
    }

    private static String pathOf(JsonNode edit) throws UnusableAnswer {
        var path = edit.path("path").asText("");
        boolean leaves = path.isBlank()
                || path.startsWith("/")
                || path.contains("\\")
                || path.contains(":")
                || path.chars().anyMatch(Character::isISOControl);
        for (var part : path.split("/", -1)) {
            leaves |= part.isEmpty() || part.equals(".") || part.equals("..") || part.equalsIgnoreCase(".git");
        }
        if (leaves) {
            throw new UnusableAnswer("an edit leaves the project: '%s'".formatted(shown(path)));
        }
        return path;
    }

    private static String shown(String path) {
        var plain = path.replaceAll("\\p{Cntrl}", "?");
        return plain.length() <= 80 ? plain : plain.substring(0, 79) + "…";
    }

    private String diff(Map<String, String> after) throws UnusableAnswer {
        var diff = new StringBuilder();
        try {
            after.forEach((path, text) ->
                    diff.append(UnifiedDiffs.between(path, files.text(path).orElse(null), text)));
        } catch (IllegalArgumentException notAPath) {
            throw new UnusableAnswer("an edit names a path that no project has");
        }
        if (diff.isEmpty()) {
            throw new UnusableAnswer("the edits together change nothing");
        }
        if (diff.length() > Candidate.LONGEST_DIFF) {
            throw new UnusableAnswer("the change has %d characters, at most %d are taken"
                    .formatted(diff.length(), Candidate.LONGEST_DIFF));
        }
        return diff.toString();
    }

    /** One line, since it is shown as one; the text is the model's own, and what was taken out stays out of it. */
    private static String explanation(JsonNode json) {
        var text = json.path("explanation").asText("").replaceAll("\\s+", " ").strip();
        return text.isEmpty() ? "The model gave no explanation." : text;
    }

    private int line(String path, String search) {
        var text = files.text(path).orElse("");
        int at = search.isEmpty() ? -1 : text.replace("\r\n", "\n").indexOf(search.replace("\r\n", "\n"));
        return at < 0
                ? 0
                : (int) text.replace("\r\n", "\n")
                                .substring(0, at)
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                        + 1;
    }
}
