package io.greenloop.javasource.risks;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreeScanner;
import io.greenloop.javasource.Analysis;
import java.util.List;
import java.util.regex.Pattern;

/** Finds exceptions of which nobody hears: those that say that code is wrong, caught without a word about them. */
final class SwallowFacts extends FactReader {

    private static final Pattern BUG =
            Pattern.compile("NullPointerException|ClassCastException|\\w*IndexOutOfBoundsException"
                    + "|IllegalStateException|IllegalArgumentException|ArithmeticException|ConcurrentModificationException|AssertionError"
                    + "|StackOverflowError|OutOfMemoryError");
    private static final Pattern NEARLY_ALL = Pattern.compile("Throwable|Exception|RuntimeException|Error");
    /** A library's way to say that something is not there or no number is as good as an answer. */
    private static final Pattern ANSWERS =
            Pattern.compile("valueOf|fromString|fromName|create|parse\\w*|compile|decode\\w*|of|\\w+Exact");

    private static final Pattern ANSWER = Pattern.compile("IllegalArgumentException|ArithmeticException");

    private static final Pattern IDLE = Pattern.compile("\\w+\\.(?:get\\w+|toString|hashCode|equals)");

    SwallowFacts(Analysis analysis, CompilationUnitTree unit) {
        super(analysis, unit);
    }

    @Override
    public Void visitTry(TryTree tree, Void nothing) {
        tree.getCatches().stream().filter(SwallowFacts::isForgotten).forEach(one -> swallowed(tree, one));
        return super.visitTry(tree, nothing);
    }

    /** Whoever catches nearly all catches these, too: to catch less than before is no news. */
    private void swallowed(TryTree tree, CatchTree one) {
        var types = types(one.getParameter().getType());
        if (types.stream().anyMatch(type -> NEARLY_ALL.matcher(type).matches())) {
            tell(one, "a catch of nearly everything");
            tell(one, "a catch of what says that code is wrong");
        } else if (types.stream().anyMatch(type -> BUG.matcher(type).matches() && !isAnswer(type, tree))) {
            tell(one, "a catch of what says that code is wrong");
        }
    }

    private void tell(CatchTree one, String text) {
        note(Risk.EXCEPTION_SWALLOWED, one, text, RiskFact.News.WHEN_ADDED_TO_OLD);
    }

    private static List<String> types(Tree type) {
        var types = type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
        return types.stream()
                .map(each -> each.toString().replaceFirst(".*\\.", ""))
                .toList();
    }

    private static boolean isAnswer(String type, TryTree tree) {
        var asks = new boolean[1];
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                asks[0] |= ANSWERS.matcher(MemberFacts.name(call.getMethodSelect()))
                        .matches();
                return super.visitMethodInvocation(call, nothing);
            }
        }.scan(tree.getBlock(), null);
        return asks[0] && ANSWER.matcher(type).matches();
    }

    private static boolean isForgotten(CatchTree tree) {
        var name = tree.getParameter().getName();
        var heard = new boolean[1];
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitIdentifier(IdentifierTree used, Void nothing) {
                heard[0] |= used.getName().equals(name);
                return null;
            }

            /** To ask it for something and to forget the answer is to forget it. */
            @Override
            public Void visitExpressionStatement(ExpressionStatementTree tree, Void nothing) {
                var isIdle = tree.getExpression() instanceof MethodInvocationTree call
                        && IDLE.matcher(call.getMethodSelect().toString()).matches();
                return isIdle ? null : super.visitExpressionStatement(tree, nothing);
            }

            @Override
            public Void visitThrow(ThrowTree thrown, Void nothing) {
                heard[0] = true;
                return null;
            }
        }.scan(tree.getBlock(), null);
        return !heard[0];
    }
}
