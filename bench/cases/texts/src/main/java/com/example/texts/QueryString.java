package com.example.texts;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands behind the question mark of an address, by name and in order; a name may come several times. */
public final class QueryString {

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private QueryString() {}

    public static QueryString parse(String text) {
        QueryString query = new QueryString();
        for (String pair : text.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            query.add(decoded(name), decoded(value));
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private void add(String name, String value) {
        values.computeIfAbsent(name, missing -> new ArrayList<>()).add(value);
    }

    public List<String> names() {
        return new ArrayList<>(values.keySet());
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The first value of the name, or the other text where there is none. */
    public String first(String name, String otherwise) {
        List<String> found = all(name);
        return found.isEmpty() ? otherwise : found.get(0);
    }

    /** @throws IllegalArgumentException when it is no number, naming it */
    public int number(String name, int otherwise) {
        String value = first(name, null);
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is no number", e);
        }
    }
}
