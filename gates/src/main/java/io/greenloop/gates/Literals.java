package io.greenloop.gates;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares pieces of code by the literals in them. */
final class Literals {

    // Possessive: a text may be longer than a matcher that could go back has stack for.
    private static final Pattern LITERAL = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)++'|-?\\b\\d[\\w.]*+|\\b(?:true|false|null)\\b");
    private static final Pattern JOINT = Pattern.compile("\"\\s*+\\+\\s*+\"");
    private static final Pattern KIND_OF_NUMBER = Pattern.compile("(?<=\\d)[lLfFdD]$|\\.0[fFdD]?$");
    private static final Pattern NOTHING_ELSE = Pattern.compile("(?:new [\\w.]+\\[\\])?[\\s{},]*");

    private static final Pattern EMPTY = Pattern.compile("new [\\w.]+\\[0\\]");
    private static final Pattern BOXED = Pattern.compile("\\bBoolean\\.(TRUE|FALSE)\\b");

    private Literals() {}

    /** The same values may be written otherwise; in place of nothing but values, whatever is computed is another. */
    static boolean isAnother(String first, String second) {
        var before = plain(first);
        var after = plain(second);
        var old = in(before);
        var now = in(after);
        return !old.equals(now)
                && !old.isEmpty()
                && (!now.isEmpty()
                        || NOTHING_ELSE
                                .matcher(LITERAL.matcher(before).replaceAll(""))
                                .matches());
    }

    private static String plain(String code) {
        var joined = JOINT.matcher(EMPTY.matcher(code).replaceAll("{}")).replaceAll("");
        return BOXED.matcher(joined).replaceAll(found -> found.group(1).toLowerCase(Locale.ROOT));
    }

    private static List<String> in(String code) {
        return LITERAL.matcher(code)
                .results()
                .map(literal -> KIND_OF_NUMBER.matcher(literal.group()).replaceFirst(""))
                .toList();
    }
}
