package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds changes at what people read past: the licence at the head of a file, and characters that cannot be seen. */
final class HiddenText {

    private static final Pattern LICENCE = Pattern.compile("(?i)licen[sc]e|copyright|SPDX-|all rights reserved");
    /** Turn text round for the eye and not for the compiler, or take no room at all. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\u200B\\u2060]|(?<!^)\\uFEFF");

    // Possessive: a text may be longer than a matcher that could go back has stack for.
    private static final Pattern YEARS = Pattern.compile("\\b(?:19|20)\\d\\d\\b(?:\\s*+[-,]\\s*+(?:19|20)\\d\\d)*+");
    private static final Pattern DECORATION = Pattern.compile("[\\s*/#\"<!>-]+");

    private HiddenText() {}

    /** Whether a licence at the head of a file is gone or another. */
    static Optional<GateReason> headerOf(ChangedFile file) {
        var before = header(file.before().orElse(""));
        if (file.after().isEmpty() || !LICENCE.matcher(before).find()) {
            return Optional.empty();
        }
        var after = header(file.after().get());
        if (plain(after).contains(plain(before))) {
            return Optional.empty();
        }
        var isGone = !LICENCE.matcher(after).find()
                || plain(after).length() * 3 < plain(before).length() * 2;
        return Optional.of(new GateReason(
                GateName.SCOPE,
                isGone ? Decision.REJECT : Decision.ESCALATE,
                isGone ? "LICENCE_REMOVED" : "LICENCE_CHANGED",
                file.path(),
                1,
                before,
                after,
                isGone
                        ? "takes the licence from the head of the file"
                        : "changes the licence at the head of the file"));
    }

    /** The comment that a text begins with. */
    private static String header(String text) {
        var header = new StringBuilder();
        var inBlock = false;
        for (var line : text.lines().limit(80).toList()) {
            var bare = line.strip();
            inBlock |= bare.startsWith("/*") || bare.startsWith("<!--");
            var isComment = inBlock || bare.startsWith("//") || bare.startsWith("#") || bare.startsWith("<?xml");
            if (!isComment && !bare.isEmpty()) {
                break;
            }
            header.append(line).append('\n');
            var ends = bare.endsWith("*/") || bare.endsWith("-->");
            if (ends && LICENCE.matcher(header).find()) {
                break;
            }
            inBlock &= !ends;
        }
        return header.toString();
    }

    private static String plain(String header) {
        return DECORATION
                .matcher(YEARS.matcher(header).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    /** The first line that holds a character which shows it otherwise than it is. */
    static Optional<GateReason> characters(ChangedFile file) {
        return Texts.added(file).stream()
                .filter(line -> INVISIBLE.matcher(line.text()).find())
                .findFirst()
                .map(line -> new GateReason(
                        GateName.SCOPE,
                        Decision.REJECT,
                        "INVISIBLE_CHARACTER",
                        file.path(),
                        line.number(),
                        "",
                        INVISIBLE.matcher(line.text()).replaceAll("(here)").strip(),
                        "this line holds a character that shows it otherwise than it is"));
    }
}
