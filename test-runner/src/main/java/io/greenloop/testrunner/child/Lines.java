package io.greenloop.testrunner.child;

import java.util.ArrayList;
import java.util.List;

/** Facts as lines of text: fields separated by tabs, with tabs, line ends and backslashes escaped. */
public final class Lines {

    private Lines() {}

    public static String encode(List<String> fields) {
        var line = new StringBuilder();
        for (int at = 0; at < fields.size(); at++) {
            if (at > 0) {
                line.append('\t');
            }
            var text = fields.get(at) == null ? "" : fields.get(at);
            for (int i = 0; i < text.length(); i++) {
                escape(line, text.charAt(i));
            }
        }
        return line.toString();
    }

    private static void escape(StringBuilder line, char c) {
        switch (c) {
            case '\\' -> line.append("\\\\");
            case '\t' -> line.append("\\t");
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            default -> line.append(c);
        }
    }

    public static List<String> decode(String line) {
        var fields = new ArrayList<String>();
        for (var field : line.split("\t", -1)) {
            fields.add(unescaped(field));
        }
        return fields;
    }

    private static String unescaped(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        var text = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            var c = field.charAt(i);
            if (c != '\\' || i + 1 == field.length()) {
                text.append(c);
                continue;
            }
            var escaped = field.charAt(++i);
            text.append(
                    switch (escaped) {
                        case 't' -> '\t';
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        default -> escaped;
                    });
        }
        return text.toString();
    }
}
