package io.greenloop.gates;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One alert of a file of rules: its name and what it waits for. Read line by line, for such files are often templates of others and no YAML yet.
 */
record AlertRule(String name, String condition, int line) {

    // Possessive, for whoever goes back over blanks goes back over them from each of them.
    private static final Pattern ENTRY = Pattern.compile(
            "(?s)(?<dash>[ \\t]*+-[ \\t]++)?+[ \\t]*+(?<key>\\w++)[ \\t]*+:(?:[ \\t]++(?<value>.*+))?+");
    private static final Pattern BLOCK = Pattern.compile("[|>][-+\\d]*+");

    /** The alerts of a file, in its order. */
    static List<AlertRule> in(String text) {
        var alerts = new ArrayList<AlertRule>();
        var open = new ArrayDeque<Item>();
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            var bare = line.strip();
            if (bare.isEmpty() || bare.startsWith("#") && !isInQuote(open)) {
                continue;
            }
            int indent = line.indexOf(bare.charAt(0));
            close(open, indent, alerts);
            read(line, number, indent, open);
        }
        close(open, -1, alerts);
        return alerts;
    }

    private static boolean isInQuote(Deque<Item> open) {
        return !open.isEmpty() && open.peek().quote != Item.NO_QUOTE;
    }

    private static void close(Deque<Item> open, int indent, List<AlertRule> alerts) {
        while (!open.isEmpty() && open.peek().dash >= indent) {
            open.pop().alert().ifPresent(alerts::add);
        }
    }

    private static void read(String line, int number, int indent, Deque<Item> open) {
        var entry = ENTRY.matcher(line);
        var isEntry = entry.matches();
        if (isEntry && entry.group("dash") != null) {
            open.push(new Item(indent, entry.start("key")));
        }
        var item = open.peek();
        if (item == null) {
            return;
        }
        if (isEntry && entry.start("key") == item.keys) {
            item.begin(entry.group("key"), entry.group("value"), number);
        } else {
            item.goOn(line.strip());
        }
    }

    /** Where it stands is not what it says. */
    boolean isSameAs(AlertRule other) {
        return name.equals(other.name) && condition.equals(other.condition);
    }

    /** One member of a list, as far as it was read. */
    private static final class Item {

        private static final char NO_QUOTE = 0;

        private final int dash;
        private final int keys;
        private final Map<String, List<String>> values = new HashMap<>();
        private String key = "";
        private int line;
        /** Of YAML or of the expression in it, and over as many lines as it takes: what stands in it is no note. */
        private char quote = NO_QUOTE;

        Item(int dash, int keys) {
            this.dash = dash;
            this.keys = keys;
        }

        void begin(String name, String value, int number) {
            key = name;
            quote = NO_QUOTE;
            line = name.equals("alert") ? number : line;
            values.put(name, new ArrayList<>());
            if (value != null && !BLOCK.matcher(value.strip()).matches()) {
                goOn(value);
            }
        }

        void goOn(String words) {
            values.getOrDefault(key, new ArrayList<>()).add(withoutNote(words).strip());
        }

        private String withoutNote(String words) {
            char last = ' ';
            for (int at = 0; at < words.length(); at++) {
                char letter = words.charAt(at);
                if (quote == NO_QUOTE && letter == '#' && (last == ' ' || last == '\t')) {
                    return words.substring(0, at);
                }
                quote = quoteBehind(letter, last);
                // A mark that is itself taken literally takes nothing else so.
                last = letter == '\\' && last == '\\' ? NO_QUOTE : letter;
            }
            return words;
        }

        private char quoteBehind(char letter, char last) {
            if (quote == NO_QUOTE) {
                return letter == '"' || letter == '\'' || letter == '`' ? letter : NO_QUOTE;
            }
            return letter == quote && last != '\\' ? NO_QUOTE : quote;
        }

        Optional<AlertRule> alert() {
            return values.containsKey("alert") && values.containsKey("expr")
                    ? Optional.of(new AlertRule(value("alert"), condition(), line))
                    : Optional.empty();
        }

        private String condition() {
            return Stream.of("expr", "for")
                    .filter(values::containsKey)
                    .map(name -> name + ": " + value(name))
                    .collect(Collectors.joining("; "));
        }

        private String value(String name) {
            var words =
                    String.join(" ", values.get(name)).replaceAll("\\s++", " ").strip();
            var isQuoted = words.length() > 1
                    && (words.charAt(0) == '"' || words.charAt(0) == '\'')
                    && words.charAt(0) == words.charAt(words.length() - 1);
            return isQuoted ? words.substring(1, words.length() - 1) : words;
        }
    }
}
