package io.greenloop.gates;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text given to a name that speaks of secrets. Found word by word, and no word is read for each of those before it: what others wrote may
 * have a whole file in one line.
 *
 * @param start where the name begins
 * @param end behind the text and its quotes
 */
record NamedText(String name, String value, boolean isQuoted, int start, int end) {

    private static final Pattern WORD = Pattern.compile("[\\w.-]++");
    private static final Pattern OF_SECRETS = Pattern.compile(
            "(?i)password|passwd|passphrase|\\bpwd\\b|\\bpass(?![\\w.-])|secret|api[_.-]?key|client[_.-]?secret|access[_.-]?key"
                    + "|private[_.-]?key|auth[_.-]?key|encryption[_.-]?key|signing[_.-]?key|token|credentials?");
    private static final Pattern GIVEN = Pattern.compile(
            "(?i)[\"']?+\\s*+(?:=>|[=:,(]|\\.equals\\()\\s*+|[\"']?+\\s*+>\\s*+|[\"']\\s++value\\s*+=\\s*+");
    private static final Pattern VALUE =
            Pattern.compile("(?i)(?:new\\s++String\\(|b)?(?:(?<quote>[\"'])(?<quoted>[^\"'\\s]{6,}+)\\k<quote>"
                    + "|(?<plain>[^\\s\"'<>(){}\\[\\],;$#]{6,}+)(?=\\s*+(?:$|<|#|,)))");
    private static final Pattern PLAIN = Pattern.compile("[^\\s\"'<>(){}\\[\\],;$#]*+");

    private static final int LONGEST_ENDING = 200;

    /** All of a text, in its order. */
    static List<NamedText> in(String text) {
        var found = new ArrayList<NamedText>();
        var word = WORD.matcher(text);
        // Where a run of letters ends that is no value: what begins in it ends with it, and is none either.
        int noValue = 0;
        int at = 0;
        while (word.find(at)) {
            at = word.end();
            int given = given(text, word.start(), at);
            if (given < 0 || given < noValue) {
                continue;
            }
            var value = from(given, VALUE, text);
            if (value.lookingAt()) {
                at = value.end();
                found.add(of(text, word.start(), word.end(), value));
            } else {
                var run = from(given, PLAIN, text);
                noValue = run.lookingAt() ? run.end() : given;
            }
        }
        return found;
    }

    /** Where something begins that is given to a word; -1 where nothing is, or the word speaks of no secret. */
    private static int given(String text, int start, int end) {
        var isOfSecrets = OF_SECRETS
                .matcher(text)
                .region(start, end)
                .useTransparentBounds(true)
                .find();
        var given = from(end, GIVEN, text);
        return isOfSecrets && given.lookingAt() ? given.end() : -1;
    }

    private static Matcher from(int start, Pattern pattern, String text) {
        return pattern.matcher(text).region(start, text.length());
    }

    private static NamedText of(String text, int start, int end, Matcher value) {
        var quoted = value.group("quoted");
        return new NamedText(
                text.substring(start, end),
                quoted == null ? value.group("plain") : quoted,
                quoted != null,
                start,
                value.end());
    }

    /** What a name says of its kind, it says at its end. */
    String ending() {
        return name.substring(Math.max(0, name.length() - LONGEST_ENDING));
    }
}
