package io.greenloop.javasource.messages;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import io.greenloop.javasource.Analysis;
import io.greenloop.javasource.messages.Sinks.Notation;
import io.greenloop.javasource.messages.Sinks.Sink;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Emits the texts among the arguments of a call. */
final class CallEmitter {

    private final Analysis analysis;
    private final TemplateReader texts;
    private final MessageCollector collector;
    private final Consumer<Element> lookAround;
    private final TypeMirror throwable;

    CallEmitter(Analysis analysis, TemplateReader texts, MessageCollector collector, Consumer<Element> lookAround) {
        this.analysis = analysis;
        this.texts = texts;
        this.collector = collector;
        this.lookAround = lookAround;
        this.throwable =
                analysis.elements().getTypeElement("java.lang.Throwable").asType();
    }

    boolean emitAll(TreePath call, Sink sink, List<? extends ExpressionTree> arguments) {
        var said = false;
        for (var argument : arguments) {
            said |= collector.emit(child(call, argument), sink, List.of(), isCaused(call, arguments));
        }
        return said;
    }

    void emitText(TreePath call, Sink sink, List<? extends ExpressionTree> arguments) {
        // requireNonNull(name, "name"): the text of a precondition is never its subject, also where it has no text.
        var hasSubject = sink.kind() == MessageKind.PRECONDITION
                && (arguments.size() > 1 || sink.name().equals("requireNonNull"));
        int from = hasSubject ? 1 : 0;
        for (int index = from; index < arguments.size(); index++) {
            var argument = child(call, arguments.get(index));
            if (collector.isText(argument)) {
                var behind = arguments.subList(index + 1, arguments.size());
                var caused = sink.kind() == MessageKind.LOG
                        ? isCausedInLog(call, arguments, index)
                        : isCaused(call, arguments);
                var said = collector.emit(argument, sink, behind, caused);
                if (!said && sink.kind() == MessageKind.LOG) {
                    collector.addSilent(call, sink);
                }
                if (sink.kind() != MessageKind.RESPONSE) {
                    return;
                }
            } else if (sink.kind() == MessageKind.RESPONSE) {
                emitInside(sink, argument);
            }
        }
    }

    /** The texts in a body that is put together on the spot. */
    private void emitInside(Sink sink, TreePath body) {
        var parts = List.<ExpressionTree>of();
        if (body.getLeaf() instanceof NewClassTree created) {
            parts = List.copyOf(created.getArguments());
        } else if (body.getLeaf() instanceof MethodInvocationTree made) {
            parts = List.copyOf(made.getArguments());
        }
        for (var part : parts) {
            collector.emit(child(body, part), sink, List.of(), false);
        }
    }

    void emitByShape(TreePath call, String name, List<? extends ExpressionTree> arguments) {
        for (int index = arguments.size() - 1; index > 0; index--) {
            var behind = arguments.subList(index + 1, arguments.size());
            var argument = child(call, arguments.get(index));
            if (collector.isText(argument)) {
                Sinks.byShape(name)
                        .ifPresent(sink -> collector.emitIf(argument, sink, behind, false, Sinks::isSentence));
            }
        }
    }

    /** Emits what a method of the project makes of its arguments, if it is known to make anything. */
    boolean emitForwarded(TreePath call, List<? extends ExpressionTree> arguments) {
        if (analysis.trees().getElement(call) instanceof ExecutableElement called
                && arguments.stream().anyMatch(argument -> texts.isText(child(call, argument)))) {
            lookAround.accept(called);
            return collector.emitForwarded(call, called, arguments);
        }
        return false;
    }

    /** What complains is a message, by whatever way it goes. */
    void emitComplaints(TreePath call, String name, List<? extends ExpressionTree> arguments) {
        var sink = new Sink(MessageKind.PASSED, name, Notation.PLAIN);
        for (var argument : arguments) {
            var path = child(call, argument);
            if (texts.isText(path) && !collector.isEmitted(path)) {
                collector.emitIf(
                        path, sink, List.of(), false, text -> Sinks.isSentence(text) && Sinks.isComplaint(text));
            }
        }
    }

    private boolean isCaused(TreePath call, List<? extends ExpressionTree> arguments) {
        return arguments.stream()
                .anyMatch(argument -> isThrowable(analysis.trees().getTypeMirror(child(call, argument))));
    }

    /** A logger takes what stands before its text or at the end for the cause; what is between is filled in and loses its trace. */
    private boolean isCausedInLog(TreePath call, List<? extends ExpressionTree> arguments, int text) {
        var last = Math.max(text + 1, arguments.size() - 1);
        return isCaused(call, arguments.subList(0, text))
                || last < arguments.size() && isCaused(call, arguments.subList(last, arguments.size()));
    }

    boolean isThrowable(TypeMirror type) {
        var types = analysis.types();
        return type != null && type.getKind() == TypeKind.DECLARED && types.isSubtype(types.erasure(type), throwable);
    }

    private static TreePath child(TreePath at, ExpressionTree tree) {
        return TemplateReader.child(at, tree);
    }
}
