package io.greenloop.javasource.tests;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises how a test is left so that it counts neither as passed nor as failed. */
final class Aborts {

    private static final Pattern ASSUMES = Pattern.compile("assum(?:e|ing)\\w*");
    private static final Pattern EXCEPTION =
            Pattern.compile("(?:\\w++\\.)*+(?:TestAbortedException|\\w*AssumptionViolatedException|SkipException)");

    /**
     * One way out.
     *
     * @param isSure whether it is taken whenever it is come to
     */
    record Abort(String text, boolean isSure) {}

    private Aborts() {}

    static Optional<Abort> of(String name, MethodInvocationTree call) {
        if (ASSUMES.matcher(name).matches()) {
            var hopeless = name.endsWith("False") ? "true" : "false";
            return Optional.of(new Abort(
                    call.toString(),
                    call.getArguments().stream().map(Object::toString).anyMatch(hopeless::equals)));
        }
        var isAbort = name.equals("abort")
                && ChainStyle.receiver(call)
                        .map(ExpressionTree::toString)
                        .filter(receiver -> !receiver.endsWith("Assumptions"))
                        .isEmpty();
        return isAbort ? Optional.of(new Abort(call.toString(), true)) : Optional.empty();
    }

    static Optional<Abort> of(ThrowTree tree) {
        return tree.getExpression() instanceof NewClassTree made
                        && EXCEPTION.matcher(made.getIdentifier().toString()).matches()
                ? Optional.of(new Abort(tree.toString(), true))
                : Optional.empty();
    }
}
