package io.greenloop.javasource.messages;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.greenloop.javasource.Analysis;
import io.greenloop.javasource.messages.Forwarders.Forwarded;
import io.greenloop.javasource.messages.Sinks.Sink;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/** Puts texts and the ways they leave by together to messages, and notes which methods hand theirs on. */
final class MessageCollector {

    private static final String TEXT = "java.lang.String";

    private final Analysis analysis;
    private final TemplateReader texts;
    private final Holes holes;
    private final Forwarders forwarders;
    private final List<Message> messages = new ArrayList<>();
    private final Set<Tree> emitted = Collections.newSetFromMap(new IdentityHashMap<>());
    private Element method;
    private String methodName = "";

    MessageCollector(Analysis analysis, TemplateReader texts, Holes holes, Forwarders forwarders) {
        this.analysis = analysis;
        this.texts = texts;
        this.holes = holes;
        this.forwarders = forwarders;
    }

    List<Message> messages() {
        return messages;
    }

    /** Runs what stands in a method. */
    void within(Element entered, String name, Runnable scan) {
        var outer = method;
        var outerName = methodName;
        method = entered;
        methodName = name;
        scan.run();
        method = outer;
        methodName = outerName;
    }

    /** The class of the method that is being read; empty outside of methods. */
    String className() {
        return method == null
                ? ""
                : method.getEnclosingElement().getSimpleName().toString();
    }

    boolean hasNoParameters() {
        return method instanceof ExecutableElement read && read.getParameters().isEmpty();
    }

    String methodName() {
        return methodName;
    }

    /** Whether an expression, or what it supplies, is a text. */
    boolean isText(TreePath argument) {
        if (texts.isText(argument)) {
            return true;
        }
        if (!(argument.getLeaf() instanceof LambdaExpressionTree supplier)) {
            return texts.couldBeText(argument) && FormatStrings.saysSomething(Holes.template(texts.text(argument, 0)));
        }
        return supplier.getBodyKind() == LambdaExpressionTree.BodyKind.STATEMENT
                ? FormatStrings.saysSomething(Holes.template(texts.text(argument, 0)))
                : texts.isText(TemplateReader.child(argument, supplier.getBody()));
    }

    /**
     * Emits a text.
     *
     * @param filledIn the arguments of the call that come behind the text
     * @return whether it says anything
     */
    boolean emit(TreePath argument, Sink sink, List<? extends ExpressionTree> filledIn, boolean caused) {
        return emitIf(argument, sink, filledIn, caused, template -> true);
    }

    boolean emitIf(
            TreePath argument,
            Sink sink,
            List<? extends ExpressionTree> filledIn,
            boolean caused,
            Predicate<String> wanted) {
        if (!isText(argument)) {
            return false;
        }
        var said = false;
        for (var raw : texts.read(argument)) {
            var text = written(argument, sink, raw, filledIn);
            if (wanted.test(Holes.template(text))) {
                rememberForwarding(new Forwarded(sink, text, caused));
                said |= add(argument, sink, text, caused);
                emitted.add(argument.getLeaf());
            }
        }
        return said;
    }

    /** What a method of the project makes of these arguments. */
    boolean emitForwarded(TreePath call, ExecutableElement called, List<? extends ExpressionTree> arguments) {
        var said = false;
        for (var forwarded : forwarders.of(called)) {
            var given = given(call, called, arguments);
            if (!given.isEmpty()) {
                var text = holes.filled(forwarded.text(), given);
                rememberForwarding(new Forwarded(forwarded.sink(), text, forwarded.caused()));
                if (!text.equals(forwarded.text())) {
                    said |= add(call, forwarded.sink(), text, forwarded.caused());
                    arguments.forEach(emitted::add);
                }
            }
        }
        return said;
    }

    /** An exception that says nothing but its type, a log entry of which only the level is fixed. */
    void addSilent(TreePath at, Sink sink) {
        addMessage(at, sink, "", List.of(), false);
    }

    boolean add(TreePath at, Sink sink, String text, boolean caused) {
        var template = Holes.template(text);
        if (!FormatStrings.saysSomething(template)) {
            return false;
        }
        addMessage(at, sink, template, holes.arguments(text), caused);
        return true;
    }

    /** Whether an expression is a part of something that was emitted already. */
    boolean isEmitted(TreePath expression) {
        for (var at = expression; at != null; at = at.getParentPath()) {
            if (emitted.contains(at.getLeaf())) {
                return true;
            }
            if (!(at.getLeaf() instanceof ExpressionTree)) {
                return false;
            }
        }
        return false;
    }

    private void addMessage(TreePath at, Sink sink, String template, List<String> arguments, boolean caused) {
        var unit = at.getCompilationUnit();
        messages.add(new Message(
                sink.kind(),
                sink.name(),
                methodName,
                template,
                arguments,
                caused,
                Analysis.pathOf(unit),
                analysis.line(unit, at.getLeaf())));
    }

    private String written(TreePath argument, Sink sink, String text, List<? extends ExpressionTree> filledIn) {
        var given = texts.calls().texts(argument.getParentPath(), filledIn, 0);
        return switch (sink.notation()) {
            case PLAIN -> text;
            case PRINTF -> FormatStrings.printf(text, given);
            case MESSAGE_FORMAT -> FormatStrings.messageFormat(text, given);
            case BRACES -> FormatStrings.braces(text, given);
        };
    }

    /** A parameter in a message makes its method a sink as well, for its callers' texts. */
    private void rememberForwarding(Forwarded forwarded) {
        if (method instanceof ExecutableElement through) {
            var filledIn = holes.arguments(forwarded.text());
            if (through.getParameters().stream()
                    .filter(parameter -> parameter.asType().toString().equals(TEXT))
                    .anyMatch(parameter ->
                            filledIn.contains(parameter.getSimpleName().toString()))) {
                forwarders.remember(through, forwarded);
            }
        }
    }

    private Map<String, String> given(
            TreePath call, ExecutableElement called, List<? extends ExpressionTree> arguments) {
        var given = new HashMap<String, String>();
        var parameters = called.getParameters();
        for (int index = 0; index < Math.min(parameters.size(), arguments.size()); index++) {
            var argument = TemplateReader.child(call, arguments.get(index));
            if (texts.isText(argument)
                    && parameters.get(index).asType().toString().equals(TEXT)) {
                var text = texts.text(argument, 0);
                var isFormat = called.isVarArgs() && index == parameters.size() - 2;
                var rest = texts.calls().texts(call, arguments.subList(index + 1, arguments.size()), 0);
                given.put(
                        parameters.get(index).getSimpleName().toString(),
                        isFormat ? FormatStrings.printf(text, rest) : text);
            }
        }
        return given;
    }
}
