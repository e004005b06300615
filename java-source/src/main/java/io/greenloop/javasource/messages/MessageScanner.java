package io.greenloop.javasource.messages;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssertTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.greenloop.javasource.Analysis;
import io.greenloop.javasource.messages.Sinks.Notation;
import io.greenloop.javasource.messages.Sinks.Sink;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/** Walks one unit and notes every text on its way out. */
final class MessageScanner extends TreePathScanner<Void, Void> {

    /** Exceptions from jars that are not at hand are known by their names. */
    private static final Pattern UNKNOWN_EXCEPTION = Pattern.compile("(?:.*\\.)?\\w*(?:Exception|Error)");

    private static final Set<String> OWN_TEXT = Set.of("getMessage", "getLocalizedMessage");
    /** Calls that compare or make texts rather than say them. */
    private static final Set<String> NEUTRAL = Set.of(
            "format",
            "formatted",
            "lenientFormat",
            "append",
            "concat",
            "join",
            "valueOf",
            "getString",
            "getMessage",
            "getProperty",
            "equals",
            "equalsIgnoreCase",
            "contains",
            "startsWith",
            "endsWith",
            "matches",
            "indexOf",
            "lastIndexOf",
            "replace",
            "replaceAll",
            "replaceFirst",
            "split",
            "compile",
            "insert");

    private final Analysis analysis;
    private final TemplateReader texts;
    private final MessageCollector collector;
    private final AnnotationTexts annotations;
    private final CallEmitter calls;

    MessageScanner(Analysis analysis, TemplateReader texts, MessageCollector collector, Consumer<Element> lookAround) {
        this.analysis = analysis;
        this.texts = texts;
        this.collector = collector;
        this.annotations = new AnnotationTexts(texts, collector);
        this.calls = new CallEmitter(analysis, texts, collector, lookAround);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void nothing) {
        var element = analysis.trees().getElement(getCurrentPath());
        collector.within(element, tree.getName().toString(), () -> {
            annotations.readDefault(getCurrentPath(), tree);
            super.visitMethod(tree, nothing);
        });
        return null;
    }

    @Override
    public Void visitAnnotation(AnnotationTree tree, Void nothing) {
        annotations.read(getCurrentPath(), tree);
        return null;
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void nothing) {
        var name = tree.getIdentifier().toString().replaceFirst("<.*", "").replaceFirst(".*\\.", "");
        if (calls.isThrowable(analysis.trees().getTypeMirror(getCurrentPath()))
                || UNKNOWN_EXCEPTION.matcher(name).matches()) {
            var sink = new Sink(MessageKind.EXCEPTION, name, Notation.PLAIN);
            if (!calls.emitAll(getCurrentPath(), sink, tree.getArguments())) {
                collector.addSilent(getCurrentPath(), sink);
            }
        } else {
            calls.emitForwarded(getCurrentPath(), tree.getArguments());
            calls.emitComplaints(getCurrentPath(), name, tree.getArguments());
        }
        return super.visitNewClass(tree, nothing);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
        var name = Calls.name(tree);
        if (name.equals("super") || name.equals("this")) {
            emitFromConstructor(tree);
            return super.visitMethodInvocation(tree, nothing);
        }
        var arguments = tree.getArguments();
        // What is known of a method says more than its name.
        if (!calls.emitForwarded(getCurrentPath(), arguments)) {
            sink(tree, name)
                    .ifPresentOrElse(
                            sink -> calls.emitText(getCurrentPath(), sink, arguments),
                            () -> calls.emitByShape(getCurrentPath(), name, arguments));
        }
        if (!NEUTRAL.contains(name)) {
            calls.emitComplaints(getCurrentPath(), name, arguments);
        }
        return super.visitMethodInvocation(tree, nothing);
    }

    private Optional<Sink> sink(MethodInvocationTree tree, String name) {
        if (!LogSinks.canBe(name) && !Sinks.canBe(name)) {
            return Optional.empty();
        }
        var receiver = Calls.receiverText(tree);
        var type = receiverType(tree);
        var first =
                tree.getArguments().isEmpty() ? "" : tree.getArguments().get(0).toString();
        return LogSinks.of(name, receiver, type, first).or(() -> Sinks.of(name, receiver, type));
    }

    @Override
    public Void visitAssert(AssertTree tree, Void nothing) {
        if (tree.getDetail() != null) {
            collector.emit(
                    path(tree.getDetail()),
                    new Sink(MessageKind.ASSERTION, "assert", Notation.PLAIN),
                    List.of(),
                    false);
        }
        return super.visitAssert(tree, nothing);
    }

    @Override
    public Void visitReturn(ReturnTree tree, Void nothing) {
        if (tree.getExpression() != null) {
            emitReturned(tree.getExpression());
        }
        return super.visitReturn(tree, nothing);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void nothing) {
        if (tree.getBody() instanceof ExpressionTree supplied && !collector.isEmitted(getCurrentPath())) {
            emitReturned(supplied);
        }
        return super.visitLambdaExpression(tree, nothing);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void nothing) {
        var variable = analysis.trees().getElement(path(tree.getVariable()));
        if (variable != null && variable.getKind() == ElementKind.FIELD) {
            keep(variable.getSimpleName().toString(), tree.getExpression(), Sinks::isComplaint);
        }
        return super.visitAssignment(tree, nothing);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void nothing) {
        var variable = analysis.trees().getElement(getCurrentPath());
        var name = tree.getName().toString();
        if (variable != null && tree.getInitializer() != null) {
            if (variable.getKind() == ElementKind.ENUM_CONSTANT
                    && tree.getInitializer() instanceof NewClassTree created) {
                created.getArguments()
                        .forEach(argument ->
                                keep(name, argument, text -> Sinks.isSentence(text) || Sinks.isComplaint(text)));
            } else if (variable.getKind() == ElementKind.FIELD
                    && variable.getModifiers().contains(Modifier.FINAL)) {
                keep(name, tree.getInitializer(), text -> Sinks.isComplaint(text) || Sinks.isMessageName(name));
            }
        }
        return super.visitVariable(tree, nothing);
    }

    /** Constants are messages if they read like one; SQL, keys and patterns are kept under names too. */
    private void keep(String name, ExpressionTree value, Predicate<String> wanted) {
        var sink = new Sink(MessageKind.CONSTANT, name, Notation.PLAIN);
        if (value instanceof NewArrayTree array && array.getInitializers() != null) {
            array.getInitializers().forEach(each -> collector.emitIf(path(each), sink, List.of(), false, wanted));
            return;
        }
        collector.emitIf(path(value), sink, List.of(), false, wanted);
    }

    private void emitReturned(ExpressionTree value) {
        var isOwnText = OWN_TEXT.contains(collector.methodName()) && collector.hasNoParameters();
        var sink = new Sink(isOwnText ? MessageKind.EXCEPTION : MessageKind.RETURNED, "return", Notation.PLAIN);
        if (texts.isText(path(value))) {
            collector.emitIf(path(value), sink, List.of(), false, text -> isOwnText || Sinks.isComplaint(text));
        }
    }

    private void emitFromConstructor(MethodInvocationTree tree) {
        var constructor = analysis.trees().getElement(getCurrentPath());
        if (constructor != null
                && calls.isThrowable(constructor.getEnclosingElement().asType())) {
            calls.emitAll(
                    getCurrentPath(),
                    new Sink(MessageKind.EXCEPTION, collector.className(), Notation.PLAIN),
                    tree.getArguments());
        }
    }

    private String receiverType(MethodInvocationTree tree) {
        return Calls.receiver(tree)
                .map(receiver -> analysis.trees().getTypeMirror(path(receiver)))
                .map(Object::toString)
                .orElse("");
    }

    private TreePath path(Tree tree) {
        return new TreePath(getCurrentPath(), tree);
    }
}
