package io.greenloop.javasource.messages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parts of texts that are only known at run time: one private character each while a text is put together. */
final class Holes {

    private static final char FIRST = '\uE000';
    private static final int MOST = 6000;
    private static final int LONGEST = 200;

    private final List<String> expressions = new ArrayList<>();
    private final Map<String, Integer> known = new HashMap<>();

    /** The character that stands for an expression; equal expressions have the same. */
    String of(Object expression) {
        var text = expression.toString();
        var shortened = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        if (!known.containsKey(shortened) && expressions.size() == MOST) {
            return FormatStrings.HOLE;
        }
        int index = known.computeIfAbsent(shortened, key -> {
            expressions.add(key);
            return expressions.size() - 1;
        });
        return String.valueOf((char) (FIRST + index));
    }

    /** What is filled in, in the order of the text. */
    List<String> arguments(String raw) {
        return raw.chars()
                .filter(Holes::isHole)
                .mapToObj(hole -> expressions.get(hole - FIRST))
                .toList();
    }

    /** The text with those holes filled whose expressions are given. */
    String filled(String raw, Map<String, String> texts) {
        var filled = new StringBuilder();
        raw.chars()
                .forEach(letter -> filled.append(
                        isHole(letter)
                                ? texts.getOrDefault(expressions.get(letter - FIRST), Character.toString(letter))
                                : Character.toString(letter)));
        return filled.toString();
    }

    /** The text as readers outside see it. */
    static String template(String raw) {
        var template = new StringBuilder();
        raw.chars()
                .forEach(letter -> template.append(isHole(letter) ? FormatStrings.HOLE : Character.toString(letter)));
        return FormatStrings.normalised(template.toString());
    }

    private static boolean isHole(int letter) {
        return letter >= FIRST && letter < FIRST + MOST;
    }
}
