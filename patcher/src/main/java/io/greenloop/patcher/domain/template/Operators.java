package io.greenloop.patcher.domain.template;

import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.javasource.edit.TypedFile;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Operators as they are written. */
public final class Operators {

    private static final Map<Kind, String> SYMBOLS = new EnumMap<>(Map.ofEntries(
            Map.entry(Kind.LESS_THAN, "<"),
            Map.entry(Kind.LESS_THAN_EQUAL, "<="),
            Map.entry(Kind.GREATER_THAN, ">"),
            Map.entry(Kind.GREATER_THAN_EQUAL, ">="),
            Map.entry(Kind.EQUAL_TO, "=="),
            Map.entry(Kind.NOT_EQUAL_TO, "!="),
            Map.entry(Kind.PLUS, "+"),
            Map.entry(Kind.MINUS, "-"),
            Map.entry(Kind.MULTIPLY, "*"),
            Map.entry(Kind.DIVIDE, "/"),
            Map.entry(Kind.REMAINDER, "%"),
            Map.entry(Kind.AND, "&"),
            Map.entry(Kind.OR, "|"),
            Map.entry(Kind.XOR, "^"),
            Map.entry(Kind.LEFT_SHIFT, "<<"),
            Map.entry(Kind.RIGHT_SHIFT, ">>"),
            Map.entry(Kind.UNSIGNED_RIGHT_SHIFT, ">>>"),
            Map.entry(Kind.PLUS_ASSIGNMENT, "+="),
            Map.entry(Kind.MINUS_ASSIGNMENT, "-="),
            Map.entry(Kind.MULTIPLY_ASSIGNMENT, "*="),
            Map.entry(Kind.DIVIDE_ASSIGNMENT, "/="),
            Map.entry(Kind.REMAINDER_ASSIGNMENT, "%="),
            Map.entry(Kind.AND_ASSIGNMENT, "&="),
            Map.entry(Kind.OR_ASSIGNMENT, "|="),
            Map.entry(Kind.XOR_ASSIGNMENT, "^="),
            Map.entry(Kind.LEFT_SHIFT_ASSIGNMENT, "<<="),
            Map.entry(Kind.RIGHT_SHIFT_ASSIGNMENT, ">>="),
            Map.entry(Kind.UNSIGNED_RIGHT_SHIFT_ASSIGNMENT, ">>>="),
            Map.entry(Kind.ASSIGNMENT, "="),
            Map.entry(Kind.CONDITIONAL_AND, "&&"),
            Map.entry(Kind.CONDITIONAL_OR, "||")));

    private static final Set<Kind> COMPARISONS = EnumSet.of(
            Kind.LESS_THAN,
            Kind.LESS_THAN_EQUAL,
            Kind.GREATER_THAN,
            Kind.GREATER_THAN_EQUAL,
            Kind.EQUAL_TO,
            Kind.NOT_EQUAL_TO);

    private Operators() {}

    /** Whether it holds two values against each other. */
    public static boolean isComparison(Tree tree) {
        return COMPARISONS.contains(tree.getKind());
    }

    public static Optional<String> symbol(Tree tree) {
        return Optional.ofNullable(SYMBOLS.get(tree.getKind()));
    }

    /** Replaces the operator between two operands; comments between them stay. */
    public static Optional<TextEdit> replace(TypedFile file, Tree left, Tree right, String before, String after) {
        int at = file.end(left);
        int end = file.start(right);
        while (at < end) {
            if (file.text().startsWith("/*", at)) {
                at = file.text().indexOf("*/", at) + 2;
            } else if (file.text().startsWith("//", at)) {
                at = file.text().indexOf('\n', at) + 1;
            } else if (file.text().startsWith(before, at)) {
                return Optional.of(new TextEdit(at, at + before.length(), after));
            } else {
                at++;
            }
        }
        return Optional.empty();
    }
}
