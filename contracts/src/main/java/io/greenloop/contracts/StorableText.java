package io.greenloop.contracts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;

/**
 * Writes texts with U+FFFD for what no database and no UTF-8 holds: the character zero and halves of surrogate pairs. Tests show such texts
 * in their messages, and whoever wrote them, a job goes on.
 */
final class StorableText extends StdScalarSerializer<String> {

    private static final long serialVersionUID = 1L;
    private static final char REPLACEMENT = '\uFFFD';

    StorableText() {
        super(String.class);
    }

    @Override
    public boolean isEmpty(SerializerProvider provider, String text) {
        return text.isEmpty();
    }

    @Override
    public void serialize(String text, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(of(text));
    }

    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == 0 || Character.isSurrogate(text.charAt(i))) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        var storable = new StringBuilder(text.length());
        text.codePoints().map(point -> isStorable(point) ? point : REPLACEMENT).forEach(storable::appendCodePoint);
        return storable.toString();
    }

    /** Pairs come as one code point, so that a surrogate among code points is half of one. */
    private static boolean isStorable(int point) {
        return point != 0 && Character.getType(point) != Character.SURROGATE;
    }
}
