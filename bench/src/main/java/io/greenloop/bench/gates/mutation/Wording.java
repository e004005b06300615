package io.greenloop.bench.gates.mutation;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Says the same in other words, as somebody does who thinks that words do not matter. */
final class Wording {

    private Wording() {}

    /** Texts of two letters and more within an expression. */
    static Stream<LiteralTree> texts(SourceText file, Tree within) {
        return file.all(LiteralTree.class)
                .filter(text -> file.start(text) >= file.start(within) && file.end(text) <= file.end(within))
                .filter(Wording::isText);
    }

    static boolean isText(ExpressionTree tree) {
        return tree instanceof LiteralTree literal
                && literal.getValue() instanceof String text
                && text.matches("(?s).*[A-Za-z]{2}.*");
    }

    static String otherwise(String quoted, UnaryOperator<String> other) {
        return "\"" + other.apply(quoted.substring(1, quoted.length() - 1)) + "\"";
    }

    static String reworded(String text) {
        var changed = text.replaceFirst("(?i)\\b(must not be|cannot be|may not be|should not be)\\b", "can't be")
                .replaceFirst("(?i)\\binvalid\\b", "Malformed")
                .replaceFirst("(?i)\\bnot found\\b", "missing")
                .replaceFirst("(?i)\\billegal\\b", "Bad")
                .replaceFirst("(?i)\\bunable to\\b", "Could not")
                .replaceFirst("(?i)\\bfailed to\\b", "Could not")
                .replaceFirst("(?i)\\bunsupported\\b", "Unknown");
        return changed.equals(text) ? text.replaceFirst("[A-Za-z]{2,}", "Given value of $0") : changed;
    }

    static String otherCase(String text) {
        var letter = text.replaceFirst("[^A-Za-z]*", "").charAt(0);
        var other = Character.isUpperCase(letter) ? Character.toLowerCase(letter) : Character.toUpperCase(letter);
        return text.replaceFirst(String.valueOf(letter), String.valueOf(other));
    }

    static String otherType(String type) {
        return switch (type) {
            case "IllegalArgumentException" -> "IllegalStateException";
            case "NullPointerException", "IllegalStateException" -> "IllegalArgumentException";
            case "UnsupportedOperationException" -> "IllegalStateException";
            case "IOException" -> "java.io.EOFException";
            default -> "IllegalStateException";
        };
    }

    /** Another value of the same kind; none where that is not easily said. */
    static Stream<String> otherValue(LiteralTree literal) {
        var value = literal.getValue();
        if (value instanceof Integer number) {
            return Stream.of(Integer.toString(number + 1));
        }
        if (value instanceof Boolean truth) {
            return Stream.of(Boolean.toString(!truth));
        }
        return value instanceof String text && text.matches("[\\w ,.]+")
                ? Stream.of('"' + text + "x\"")
                : Stream.empty();
    }
}
