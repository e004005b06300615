package io.greenloop.gates;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a query for logs or metrics that names where they come from, as in {@code {app="shop"} |= "failed"}. */
final class LabelMatchers {

    private static final String QUOTE = "\\\\{0,3}+[\"'`]";

    private static final Pattern SELECTOR = Pattern.compile("\\{(?:\\s{0,9}+\\w{1,99}+\\s{0,9}+[=!]~?=?+\\s{0,9}+"
            + QUOTE + "(?:[^\"'`\\\\{}]|\\\\{1,4}+[^\"'`\\\\{}]){0,300}+" + QUOTE + "\\s{0,9}+,?+){1,40}+\\s{0,9}+}");

    /** Words with a blank in them are more than the name of a thing. */
    private static final Pattern OF_A_NAME =
            Pattern.compile("(\\w{1,99}+)\\s{0,9}+[=!]~?=?+\\s{0,9}+" + QUOTE + "[^\"'`\\s]{0,300}?" + QUOTE);

    /** Names after which a text may stand that somebody wrote to be read, or a pattern of one. */
    private static final Pattern SPEAKS = Pattern.compile(
            "(?i)(?<![a-z])(?:message|msg|err(?:or)?|exception|reason|cause|text|line|log|event|details?|description|summary"
                    + "|title|body|pattern|filter|regexp?|match|query|expr|search|contains|find)(?![a-z])");

    private LabelMatchers() {}

    /** A line without those of them that tell of no message. */
    static String leftOut(String line) {
        if (line.indexOf('{') < 0) {
            return line;
        }
        return SELECTOR.matcher(line)
                .replaceAll(selector -> Matcher.quoteReplacement(OF_A_NAME
                        .matcher(selector.group())
                        .replaceAll(label ->
                                SPEAKS.matcher(label.group(1)).find() ? Matcher.quoteReplacement(label.group()) : "")));
    }
}
