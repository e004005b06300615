package io.greenloop.workspace;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.diff.RawText;

/**
 * The text of a file together with the encoding that gives back its exact bytes: UTF-8, or ISO-8859-1 for older sources
 * that are not valid UTF-8.
 */
record TextFile(String text, Charset charset) {

    /** Empty where the bytes are not text. */
    static Optional<TextFile> of(byte[] bytes) {
        if (RawText.isBinary(bytes, bytes.length, true)) {
            return Optional.empty();
        }
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(new TextFile(text, UTF_8));
        } catch (CharacterCodingException older) {
            return Optional.of(new TextFile(new String(bytes, ISO_8859_1), ISO_8859_1));
        }
    }

    /** Another text in the encoding of this file; empty where that encoding cannot say it. */
    Optional<byte[]> encode(String other) {
        try {
            ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(other));
            var bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return Optional.of(bytes);
        } catch (CharacterCodingException impossible) {
            return Optional.empty();
        }
    }

    /** The lines of a text, each with its line end; only '\n' ends a line. */
    static List<String> linesOf(String text) {
        var lines = new ArrayList<String>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int next = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(from, next));
            from = next;
        }
        return lines;
    }

    @Override
    public String toString() {
        return "TextFile[%d characters, %s]".formatted(text.length(), charset);
    }
}
