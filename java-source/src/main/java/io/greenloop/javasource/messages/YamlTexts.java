package io.greenloop.javasource.messages;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the texts of a YAML file of messages: keys by their indentation, values on one line or in a block. Anchors, flows and
 * values that go on unmarked are not messages anybody writes, and are left out.
 */
final class YamlTexts {

    private static final Pattern ENTRY = Pattern.compile(
            "(?<indent> *)(?<item>(?:- ++)*+)(?:(?<key>[\\w.$/-]+|\"[^\"]*\"|'[^']*') *:(?: +|$))?(?<value>.*)");
    private static final Pattern BLOCK = Pattern.compile("[|>][+-]?\\d?[+-]?");

    /** Nobody looks up a longer one, and a list below it would have it once for each of its items. */
    private static final int LONGEST_KEY = 1_000;

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, Integer> used = new HashMap<>();
    private final Deque<Level> levels = new ArrayDeque<>();
    private final List<String> lines;
    private int next;

    private YamlTexts(String text) {
        this.lines = text.lines().toList();
    }

    /** Texts by key, the keys of the levels joined with dots. */
    static Map<String, String> of(String text) {
        var reader = new YamlTexts(text);
        while (reader.next < reader.lines.size()) {
            reader.readLine(reader.lines.get(reader.next++));
        }
        return reader.texts;
    }

    private void readLine(String line) {
        if (line.isBlank() || line.stripLeading().startsWith("#")) {
            return;
        }
        var entry = ENTRY.matcher(line);
        if (!entry.matches()
                || entry.group("key") == null && entry.group("item").isEmpty()) {
            return;
        }
        int indent = entry.group("indent").length() + entry.group("item").length();
        while (!levels.isEmpty() && levels.peekLast().indent() >= indent) {
            levels.removeLast();
        }
        var name = entry.group("key") == null ? "-" : unquoted(entry.group("key"));
        levels.addLast(new Level(indent, name));
        var value = entry.group("value").strip();
        if (!value.isEmpty()) {
            var isBlock = BLOCK.matcher(value).matches();
            put(isBlock ? block(entry.group("indent").length(), value.startsWith("|") ? "\n" : " ") : unquoted(value));
        }
    }

    private String block(int indent, String between) {
        var text = new StringBuilder();
        while (next < lines.size()) {
            var line = lines.get(next);
            if (!line.isBlank() && line.length() - line.stripLeading().length() <= indent) {
                break;
            }
            text.append(text.isEmpty() ? "" : between).append(line.strip());
            next++;
        }
        return text.toString().strip();
    }

    private void put(String text) {
        var key = levels.stream().map(Level::key).collect(Collectors.joining("."));
        if (key.length() > LONGEST_KEY) {
            return;
        }
        // Items of a list share their key.
        var free = key;
        for (int number = used.getOrDefault(key, 0); texts.containsKey(free); ) {
            free = key + "." + ++number;
            used.put(key, number);
        }
        texts.put(free, text);
    }

    private static String unquoted(String value) {
        if (value.length() > 1 && value.startsWith("\"") && value.lastIndexOf('"') > 0) {
            return value.substring(1, value.lastIndexOf('"'))
                    .replace("\\\"", "\"")
                    .replace("\\n", "\n");
        }
        if (value.length() > 1 && value.startsWith("'") && value.lastIndexOf('\'') > 0) {
            return value.substring(1, value.lastIndexOf('\'')).replace("''", "'");
        }
        int comment = value.indexOf(" #");
        return comment < 0 ? value : value.substring(0, comment).strip();
    }

    private record Level(int indent, String key) {}
}
