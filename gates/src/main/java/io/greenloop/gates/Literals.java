package io.greenloop.gates;

import java.util.List;
import java.util.regex.Pattern;

/** Compares pieces of code by the literals in them. */
final class Literals {

    // Possessive: a text may be longer than a matcher that could go back has stack for.
    private static final Pattern LITERAL = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)++'|-?\\b\\d[\\w.]*+|\\b(?:true|false|null)\\b");
    private static final Pattern JOINT = Pattern.compile("\"\\s*+\\+\\s*+\"");
    private static final Pattern KIND_OF_NUMBER = Pattern.compile("(?<=\\d)[lLfFdD]$|\\.0[fFdD]?$");
    private static final Pattern NOTHING_ELSE = Pattern.compile("(?:new [\\w.]+\\[\\])?[\\s{},]*");

    private Literals() {}

    /** The same values may be written otherwise; in place of nothing but values, whatever is computed is another. */
    static boolean isAnother(String before, String after) {
        var old = in(before);
        var now = in(after);
        return !old.equals(now)
                && !old.isEmpty()
                && (!now.isEmpty()
                        || NOTHING_ELSE
                                .matcher(LITERAL.matcher(before).replaceAll(""))
                                .matches());
    }

    private static List<String> in(String code) {
        return LITERAL.matcher(JOINT.matcher(code).replaceAll(""))
                .results()
                .map(literal -> KIND_OF_NUMBER.matcher(literal.group()).replaceFirst(""))
                .toList();
    }
}
