package io.greenloop.testrunner.schema;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import io.greenloop.testrunner.child.Alternative;
import io.greenloop.testrunner.compile.SourceText;
import java.util.List;
import java.util.Optional;

/** How a switch between alternatives is written in Java, and recognised again. */
final class Switches {

    /** The class in the child as its callers see it, in a form that every Java release compiles. */
    static final SourceText DECLARATION = new SourceText(
            Alternative.class.getName().replace('.', '/') + ".java", """
            package %s;
            public final class Alternative {
                public static int chosen;
                public static boolean is(int number) { return number == chosen; }
                public static void done(long value) {}
                public static void done(double value) {}
                public static void done(boolean value) {}
                public static void done(Object value) {}
            }
            """.formatted(Alternative.class.getPackageName()));

    private static final String IS = Alternative.class.getName() + ".is";
    private static final String DONE = Alternative.class.getName() + ".done";

    private Switches() {}

    static String condition(int number) {
        return IS + "(" + number + ")";
    }

    static String opening(Edit.Form form) {
        return switch (form) {
            case EXPRESSION -> "(";
            case UPDATE -> DONE + "((";
            case STATEMENT, INSERTION -> "{";
        };
    }

    static String beforeNew(Edit.Form form, int number) {
        return switch (form) {
            case EXPRESSION, UPDATE -> condition(number) + "?(";
            case STATEMENT -> "if(" + condition(number) + "){";
            case INSERTION -> "if(" + condition(number) + "){";
        };
    }

    static String afterNew(Edit.Form form) {
        return switch (form) {
            case EXPRESSION, UPDATE -> "):";
            case STATEMENT -> "}else ";
            case INSERTION -> "}";
        };
    }

    static String beforeOld(Edit.Form form) {
        return switch (form) {
            case EXPRESSION, UPDATE -> "(";
            case STATEMENT -> "{";
            case INSERTION -> "";
        };
    }

    static String closing(Edit.Form form) {
        return switch (form) {
            case EXPRESSION -> "))";
            case UPDATE -> ")))";
            case STATEMENT -> "}}";
            case INSERTION -> "}";
        };
    }

    /** The conditional of a switch between expressions, whose parentheses or call this is. */
    static Optional<ConditionalExpressionTree> expressionIn(Tree tree) {
        if (tree instanceof MethodInvocationTree call && isCall(call, DONE)) {
            return expressionIn(call.getArguments().get(0));
        }
        return tree instanceof ParenthesizedTree parentheses
                        && parentheses.getExpression() instanceof ConditionalExpressionTree conditional
                        && number(conditional.getCondition()).isPresent()
                ? Optional.of(conditional)
                : Optional.empty();
    }

    /** The first question of a switch between statements, whose block this is. */
    static Optional<IfTree> statementIn(Tree tree) {
        return tree instanceof BlockTree block
                        && !block.getStatements().isEmpty()
                        && block.getStatements().get(0) instanceof IfTree question
                        && question.getCondition() instanceof ParenthesizedTree condition
                        && number(condition.getExpression()).isPresent()
                ? Optional.of(question)
                : Optional.empty();
    }

    /** The number that a condition asks for, if it is one of a switch. */
    static Optional<Integer> number(ExpressionTree condition) {
        return condition instanceof MethodInvocationTree call
                        && isCall(call, IS)
                        && List.copyOf(call.getArguments()).get(0) instanceof LiteralTree literal
                ? Optional.of((Integer) literal.getValue())
                : Optional.empty();
    }

    private static boolean isCall(MethodInvocationTree call, String method) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                && method.endsWith("." + select.getIdentifier())
                && method.equals(select.toString());
    }
}
