package io.greenloop.gates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words that a file looks for, as they stand or as a regular expression.
 *
 * @param letters what an expression wants to see, in small letters; one without any, as a printed list looks like, finds every text
 */
record SoughtWords(String text, List<String> letters) {

    /** What a pattern has beside the letters it wants to see: escapes and classes. */
    private static final Pattern NO_LETTERS = Pattern.compile("\\\\.|\\[[^\\]]*]+|\\(\\?[a-zA-Z<>!=:-]*");

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_.:/-]+");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{3,}");

    SoughtWords {
        letters = List.copyOf(letters);
    }

    static SoughtWords of(String text) {
        var letters = new ArrayList<String>();
        LETTERS.matcher(NO_LETTERS.matcher(text).replaceAll(" "))
                .results()
                .forEach(found -> letters.add(found.group().toLowerCase(Locale.ROOT)));
        return new SoughtWords(text, letters);
    }

    /** Whether it could be a key, a type, a path or a value, and has nothing of a pattern. */
    boolean isName() {
        return NAME.matcher(text).matches();
    }

    /** Most of what stands in quotes has nothing to do with a text, which its letters tell at once. */
    boolean couldFind(String smallLetters) {
        return letters.stream().anyMatch(smallLetters::contains);
    }
}
