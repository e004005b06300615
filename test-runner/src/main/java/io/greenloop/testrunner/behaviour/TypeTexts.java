package io.greenloop.testrunner.behaviour;

import java.util.ArrayList;
import java.util.List;

/** Takes generic signatures apart (Java Virtual Machine Specification, 4.7.9.1). */
final class TypeTexts {

    private TypeTexts() {}

    /** The parameters of a method's signature. */
    static List<String> parameters(String signature) {
        return split(signature.substring(signature.indexOf('(') + 1, signature.lastIndexOf(')')));
    }

    /** The internal name of a class type without its arguments. */
    static String raw(String text) {
        var arguments = text.indexOf('<');
        return text.substring(1, arguments < 0 ? text.length() - 1 : arguments);
    }

    /** The type arguments of a class type; bounds of wildcards stand for them. */
    static List<String> arguments(String text) {
        var start = text.indexOf('<');
        return start < 0 ? List.of() : split(text.substring(start + 1, text.lastIndexOf('>')));
    }

    private static List<String> split(String texts) {
        var parts = new ArrayList<String>();
        for (int start = 0; start < texts.length(); ) {
            var c = texts.charAt(start);
            if (c == '+' || c == '-') {
                start++;
                continue;
            }
            var end = c == '*' ? start + 1 : end(texts, start);
            parts.add(c == '*' ? "Ljava/lang/Object;" : texts.substring(start, end));
            start = end;
        }
        return parts;
    }

    private static int end(String texts, int start) {
        var at = start;
        while (texts.charAt(at) == '[') {
            at++;
        }
        if (texts.charAt(at) != 'L' && texts.charAt(at) != 'T') {
            return at + 1;
        }
        var depth = 0;
        while (depth > 0 || texts.charAt(at) != ';') {
            depth += texts.charAt(at) == '<' ? 1 : 0;
            depth -= texts.charAt(at) == '>' ? 1 : 0;
            at++;
        }
        return at + 1;
    }
}
