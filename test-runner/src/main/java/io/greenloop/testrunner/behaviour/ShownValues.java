package io.greenloop.testrunner.behaviour;

import java.util.regex.Pattern;

/** Values as people read them: names of types without their packages. */
public final class ShownValues {

    /** Texts in quotes are taken whole, so that nothing inside them is changed. */
    private static final Pattern PART = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*+\"|(?:\\w++[.$])++([A-Za-z_]\\w*)#(\\w+)|java\\.(?:lang|math|util)\\.(\\w+)");

    private ShownValues() {}

    public static String of(String text) {
        var matcher = PART.matcher(text);
        return matcher.replaceAll(found -> {
            if (found.group(1) != null) {
                return found.group(1) + "." + found.group(2);
            }
            return java.util.regex.Matcher.quoteReplacement(found.group(3) == null ? found.group() : found.group(3));
        });
    }
}
