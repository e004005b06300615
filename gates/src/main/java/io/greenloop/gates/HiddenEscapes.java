package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds Unicode escapes that are code where the eye sees none: the compiler takes them for what they stand for before it looks for
 * comments and literals (JLS 3.3), so that one of them may end a comment.
 */
final class HiddenEscapes {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u++00[0-7]\\p{XDigit}");
    private static final int DIGITS = 4;
    private static final int LAST_OF_ASCII = 0x7f;
    private static final String TEXT_BLOCK = "\"\"\"";

    /** What the compiler sees. */
    private final StringBuilder code = new StringBuilder();

    private final BitSet escaped = new BitSet();
    private final int[] lines;
    private final Set<Integer> found = new TreeSet<>();

    private HiddenEscapes(String text) {
        lines = new int[text.length()];
        translate(text);
        int at = 0;
        while (at < code.length()) {
            at = behindToken(at);
        }
    }

    /** The first new line of a Java file with one. Those that only say a character of a literal or a comment are none. */
    static Optional<GateReason> of(ChangedFile file) {
        if (!file.isJava() || !ESCAPE.matcher(file.after().orElse("")).find()) {
            return Optional.empty();
        }
        var added = Texts.added(file).stream()
                .filter(line -> ESCAPE.matcher(line.text()).find())
                .collect(Collectors.toMap(Texts.Line::number, Texts.Line::text));
        if (added.isEmpty()) {
            return Optional.empty();
        }
        return new HiddenEscapes(file.after().get())
                .found.stream()
                        .filter(added::containsKey)
                        .findFirst()
                        .map(number -> new GateReason(
                                GateName.SCOPE,
                                Decision.REJECT,
                                "ESCAPED_CODE",
                                file.path(),
                                number,
                                "",
                                added.get(number).strip(),
                                "a Unicode escape of this line is code, so that the line is not what it looks like"));
    }

    private void translate(String text) {
        int line = 1;
        int at = 0;
        while (at < text.length()) {
            char letter = text.charAt(at);
            int digits = letter == '\\' ? digitsAt(text, at) : -1;
            if (digits > 0) {
                escaped.set(code.length());
                add((char) Integer.parseInt(text, digits, digits + DIGITS, 16), line);
                at = digits + DIGITS;
                continue;
            }
            add(letter, line);
            at++;
            if (letter == '\\' && text.startsWith("\\", at)) {
                // The second of a pair begins no escape.
                add('\\', line);
                at++;
            }
            line += letter == '\n' ? 1 : 0;
        }
    }

    private void add(char letter, int line) {
        lines[code.length()] = line;
        code.append(letter);
    }

    /** Where the digits of an escape are that begins here; -1 where none does. */
    private static int digitsAt(String text, int backslash) {
        int at = backslash + 1;
        while (at < text.length() && text.charAt(at) == 'u') {
            at++;
        }
        boolean isWhole = at > backslash + 1 && at + DIGITS <= text.length();
        return isWhole
                        && text.substring(at, at + DIGITS)
                                .chars()
                                .allMatch(digit -> Character.digit(digit, 16) >= 0 && digit <= LAST_OF_ASCII)
                ? at
                : -1;
    }

    private int behindToken(int at) {
        if (startsWith("//", at)) {
            return behindLine(noted(at, 2));
        }
        if (startsWith("/*", at)) {
            return behindComment(noted(at, 2));
        }
        if (startsWith(TEXT_BLOCK, at)) {
            return behindTextBlock(noted(at, TEXT_BLOCK.length()));
        }
        char letter = code.charAt(at);
        if (letter == '"' || letter == '\'') {
            return behindLiteral(noted(at, 1), letter);
        }
        return letter <= LAST_OF_ASCII ? noted(at, 1) : at + 1;
    }

    private int behindLine(int from) {
        int at = from;
        while (at < code.length() && code.charAt(at) != '\n' && code.charAt(at) != '\r') {
            at++;
        }
        return noted(at, 1);
    }

    private int behindComment(int from) {
        int end = code.indexOf("*/", from);
        return end < 0 ? code.length() : noted(end, 2);
    }

    private int behindTextBlock(int from) {
        int at = from;
        while (at < code.length() && !startsWith(TEXT_BLOCK, at)) {
            at += code.charAt(at) == '\\' ? 2 : 1;
        }
        return noted(at, TEXT_BLOCK.length());
    }

    private int behindLiteral(int from, char quote) {
        int at = from;
        while (at < code.length() && code.charAt(at) != quote && code.charAt(at) != '\n') {
            if (code.charAt(at) == '\\') {
                // A quote that looks like the end of a string, and is none.
                boolean isNoEnd = quote == '"' && startsWith("\"", at + 1);
                at = isNoEnd ? noted(at, 2) : at + 2;
            } else {
                at++;
            }
        }
        return noted(at, 1);
    }

    private boolean startsWith(String words, int at) {
        return at + words.length() <= code.length()
                && code.substring(at, at + words.length()).equals(words);
    }

    /** What is behind characters of which it matters to the compiler what they are. */
    private int noted(int at, int length) {
        for (int escape = at; escape < at + length; escape++) {
            if (escaped.get(escape)) {
                found.add(lines[escape]);
            }
        }
        return at + length;
    }
}
