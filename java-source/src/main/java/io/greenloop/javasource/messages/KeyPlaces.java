package io.greenloop.javasource.messages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds the lines of the keys of a file, which is read once for all of them. */
final class KeyPlaces {

    private static final Pattern NUMBER = Pattern.compile("\\.\\d++$");
    private static final Pattern MARKS = Pattern.compile("^[\"'-]++ *+");

    /** The first line, from 0, of each text that a line begins with, sorted, so that those with a beginning stand together. */
    private final TreeMap<String, Integer> lines = new TreeMap<>();

    private final TreeMap<String, Integer> unmarked = new TreeMap<>();
    private final Map<String, Integer> known = new HashMap<>();

    KeyPlaces(String text) {
        List<String> all = text.lines().map(String::stripLeading).toList();
        for (int index = 0; index < all.size(); index++) {
            lines.putIfAbsent(all.get(index), index);
            unmarked.putIfAbsent(MARKS.matcher(all.get(index)).replaceFirst(""), index);
        }
    }

    /** Counted from 1; 1 where the key stands nowhere as it is. */
    int lineOf(String key) {
        // The items of a list share one name, with which every one of their lines begins.
        return known.computeIfAbsent(NUMBER.matcher(key).replaceFirst(""), this::find);
    }

    private int find(String last) {
        var name = first(lines, last).isPresent() ? last : last.substring(last.lastIndexOf('.') + 1);
        return first(unmarked, name).orElse(0) + 1;
    }

    private static OptionalInt first(TreeMap<String, Integer> places, String beginning) {
        var first = OptionalInt.empty();
        // A stream would count all that is left of the map before it gives the first.
        for (var place : places.tailMap(beginning).entrySet()) {
            if (!place.getKey().startsWith(beginning)) {
                break;
            }
            first = OptionalInt.of(Math.min(place.getValue(), first.orElse(Integer.MAX_VALUE)));
        }
        return first;
    }
}
