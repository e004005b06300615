package io.greenloop.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A name as git writes it where it holds more than plain letters: in quotes, with bytes as octal numbers. */
final class QuotedName {

    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\(?:[abfnrtv\"\\\\]|[0-3][0-7]{2}))*+\"");
    private static final Pattern PART = Pattern.compile("([^\\\\]+)|\\\\(\\d{3})|\\\\(.)");
    private static final String ESCAPES = "abfnrtv\"\\";
    private static final String ESCAPED = "\u0007\b\f\n\r\t\u000b\"\\";
    private static final int OCTAL = 8;

    private QuotedName() {}

    /** The name; itself where it is not quoted, and empty where quotes hold no text that git or we could go by. */
    static Optional<String> read(String name) {
        if (!name.startsWith("\"")) {
            return Optional.of(name);
        }
        if (!QUOTED.matcher(name).matches()) {
            return Optional.empty();
        }
        var bytes = new ByteArrayOutputStream();
        var part = PART.matcher(name).region(1, name.length() - 1);
        while (part.find()) {
            if (part.group(1) != null) {
                bytes.writeBytes(part.group(1).getBytes(UTF_8));
            } else if (part.group(2) != null) {
                bytes.write(Integer.parseInt(part.group(2), OCTAL));
            } else {
                bytes.write(ESCAPED.charAt(ESCAPES.indexOf(part.group(3))));
            }
        }
        try {
            return Optional.of(UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }
}
