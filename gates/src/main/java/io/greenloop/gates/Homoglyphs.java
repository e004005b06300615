package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds names in code that look like another, for a letter of theirs is one of another script. */
final class Homoglyphs {

    /** Letters of Greek and Cyrillic that nobody tells from Latin ones. */
    private static final String ALIKE =
            "\\u0391\\u0392\\u0395\\u0396\\u0397\\u0399\\u039A\\u039C\\u039D\\u039F\\u03A1\\u03A4\\u03A5\\u03A7\\u03BF"
                    + "\\u0405\\u0406\\u0408\\u0410\\u0412\\u0415\\u041A\\u041C\\u041D\\u041E\\u0420\\u0421\\u0422\\u0425"
                    + "\\u0430\\u0435\\u043E\\u0440\\u0441\\u0443\\u0445\\u0455\\u0456\\u0458\\u0501";

    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\p{N}_])(?=\\w*+[" + ALIKE + "])(?=[" + ALIKE
            + "]*+\\w)[\\w" + ALIKE + "]++(?![\\p{L}\\p{N}_])");
    private static final Pattern CODE =
            Pattern.compile(".*\\.(?:java|kts?|groovy|scala|py|[cm]?[jt]sx?|go|rs|rb|c|cc|cpp|h|hpp|cs|sh)");
    /** Texts and comments may speak of such names. */
    private static final Pattern TALK =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"?|'(?:[^'\\\\]|\\\\.)*+'|//.*|^\\s*(?:\\*|/\\*|#).*");

    private Homoglyphs() {}

    /** The first line with such a name. */
    static Optional<GateReason> of(ChangedFile file) {
        if (!CODE.matcher(file.path()).matches()) {
            return Optional.empty();
        }
        return Texts.added(file).stream()
                .filter(line ->
                        NAME.matcher(TALK.matcher(line.text()).replaceAll(" ")).find())
                .findFirst()
                .map(line -> new GateReason(
                        GateName.SCOPE,
                        Decision.ESCALATE,
                        "INVISIBLE_CHARACTER",
                        file.path(),
                        line.number(),
                        "",
                        line.text().strip(),
                        "a name in this line has letters of two scripts that look alike"));
    }
}
