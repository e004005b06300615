package io.greenloop.javasource.messages;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssertTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.greenloop.javasource.Analysis;
import io.greenloop.javasource.messages.Sinks.Notation;
import io.greenloop.javasource.messages.Sinks.Sink;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Walks one unit and notes every text on its way out. */
final class MessageScanner extends TreePathScanner<Void, Void> {

    private static final Pattern BUNDLE_KEY = Pattern.compile("\\{([\\w.-]+)}");
    /** Exceptions from jars that are not at hand are known by their names. */
    private static final Pattern UNKNOWN_EXCEPTION = Pattern.compile("(?:.*\\.)?\\w*(?:Exception|Error)");

    private static final Set<String> ANNOTATION_TEXTS = Set.of("message", "reason");
    private static final Set<String> OWN_TEXT = Set.of("getMessage", "getLocalizedMessage");

    private final Analysis analysis;
    private final TemplateReader templates;
    private final Forwarders forwarders;
    private final TypeMirror throwable;
    private final List<Message> messages = new ArrayList<>();
    private String method = "";

    MessageScanner(Analysis analysis, TemplateReader templates, Forwarders forwarders) {
        this.analysis = analysis;
        this.templates = templates;
        this.forwarders = forwarders;
        this.throwable =
                analysis.elements().getTypeElement("java.lang.Throwable").asType();
    }

    List<Message> messages() {
        return messages;
    }

    @Override
    public Void visitMethod(MethodTree tree, Void nothing) {
        var outer = method;
        method = tree.getName().toString();
        super.visitMethod(tree, nothing);
        method = outer;
        return null;
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void nothing) {
        if (isThrowable(analysis.trees().getTypeMirror(getCurrentPath()))
                || UNKNOWN_EXCEPTION.matcher(tree.getIdentifier().toString()).matches()) {
            var sink = new Sink(MessageKind.EXCEPTION, tree.getIdentifier().toString(), Notation.PLAIN);
            tree.getArguments().forEach(argument -> emit(sink, argument));
        } else {
            emitForwarded(tree.getArguments());
        }
        return super.visitNewClass(tree, nothing);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
        var name = Calls.name(tree);
        if (name.equals("super") || name.equals("this")) {
            emitFromConstructor(tree);
        } else {
            Sinks.of(name, Calls.receiverText(tree), receiverType(tree)).ifPresent(sink -> emitFirstText(sink, tree));
            emitForwarded(tree.getArguments());
        }
        return super.visitMethodInvocation(tree, nothing);
    }

    @Override
    public Void visitAssert(AssertTree tree, Void nothing) {
        if (tree.getDetail() != null) {
            emit(new Sink(MessageKind.ASSERTION, "assert", Notation.PLAIN), tree.getDetail());
        }
        return super.visitAssert(tree, nothing);
    }

    @Override
    public Void visitAnnotation(AnnotationTree tree, Void nothing) {
        for (var argument : tree.getArguments()) {
            if (argument instanceof AssignmentTree value
                    && ANNOTATION_TEXTS.contains(value.getVariable().toString())) {
                var sink = new Sink(
                        MessageKind.CONSTRAINT, tree.getAnnotationType().toString(), Notation.PLAIN);
                templates.read(path(value.getExpression())).forEach(text -> add(sink, resolved(text), tree));
            }
        }
        return super.visitAnnotation(tree, nothing);
    }

    @Override
    public Void visitReturn(ReturnTree tree, Void nothing) {
        var value = tree.getExpression();
        if (value != null && templates.isText(path(value))) {
            var kind = OWN_TEXT.contains(method) ? MessageKind.EXCEPTION : MessageKind.RETURNED;
            templates.read(path(value)).stream()
                    .filter(text -> kind == MessageKind.EXCEPTION || Sinks.isComplaint(text))
                    .forEach(text -> add(new Sink(kind, "return", Notation.PLAIN), text, tree));
        }
        return super.visitReturn(tree, nothing);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void nothing) {
        var variable = analysis.trees().getElement(getCurrentPath());
        var name = tree.getName().toString();
        if (variable != null && tree.getInitializer() != null) {
            var sink = new Sink(MessageKind.CONSTANT, name, Notation.PLAIN);
            if (variable.getKind() == ElementKind.ENUM_CONSTANT
                    && tree.getInitializer() instanceof NewClassTree created) {
                created.getArguments().forEach(argument -> keep(sink, argument));
            } else if (variable.getKind() == ElementKind.FIELD
                    && variable.getModifiers().containsAll(Set.of(Modifier.STATIC, Modifier.FINAL))) {
                keep(sink, tree.getInitializer());
            }
        }
        return super.visitVariable(tree, nothing);
    }

    /** Constants are messages if they read like one; SQL, keys and patterns are kept under names too. */
    private void keep(Sink sink, ExpressionTree value) {
        if (templates.isText(path(value))) {
            templates.read(path(value)).stream()
                    .filter(text -> Sinks.isComplaint(text) || Sinks.isMessageName(sink.name()))
                    .forEach(text -> add(sink, text, value));
        }
    }

    private void emitFromConstructor(MethodInvocationTree tree) {
        var constructor = analysis.trees().getElement(getCurrentPath());
        if (constructor != null && isThrowable(constructor.getEnclosingElement().asType())) {
            var sink = new Sink(
                    MessageKind.EXCEPTION, constructor.getEnclosingElement().toString(), Notation.PLAIN);
            tree.getArguments().forEach(argument -> emit(sink, argument));
        }
    }

    private void emitFirstText(Sink sink, MethodInvocationTree tree) {
        var arguments = tree.getArguments();
        // requireNonNull(name, "name"): the text of a precondition is never its subject.
        var candidates = sink.kind() == MessageKind.PRECONDITION && arguments.size() > 1
                ? arguments.subList(1, arguments.size())
                : arguments;
        candidates.stream().filter(this::isMessageArgument).findFirst().ifPresent(text -> emit(sink, text));
    }

    private void emitForwarded(List<? extends ExpressionTree> arguments) {
        var called = analysis.trees().getElement(getCurrentPath());
        for (int index = 0; called != null && index < arguments.size(); index++) {
            var argument = arguments.get(index);
            forwarders.sink(called, index).ifPresent(sink -> emit(sink, argument));
        }
    }

    private void emit(Sink sink, ExpressionTree argument) {
        if (!isMessageArgument(argument)) {
            return;
        }
        rememberForwarding(sink, argument);
        for (var text : templates.read(path(argument))) {
            add(sink, written(sink.notation(), text), argument);
        }
    }

    private static String written(Notation notation, String text) {
        return switch (notation) {
            case PLAIN -> text;
            case PRINTF -> FormatStrings.normalised(FormatStrings.printf(text));
            case MESSAGE_FORMAT -> FormatStrings.normalised(FormatStrings.messageFormat(text));
        };
    }

    /** A parameter handed on to a sink makes its method a sink as well, for its callers' texts. */
    private void rememberForwarding(Sink sink, ExpressionTree argument) {
        if (argument instanceof IdentifierTree
                && analysis.trees().getElement(path(argument)) instanceof javax.lang.model.element.VariableElement given
                && given.getKind() == ElementKind.PARAMETER
                && given.getEnclosingElement() instanceof ExecutableElement through) {
            forwarders.remember(through, through.getParameters().indexOf(given), sink);
        }
    }

    private boolean isMessageArgument(ExpressionTree argument) {
        return templates.isText(path(argument))
                || argument instanceof LambdaExpressionTree supplier
                        && supplier.getBodyKind() == LambdaExpressionTree.BodyKind.EXPRESSION
                        && templates.isText(new TreePath(path(argument), supplier.getBody()));
    }

    private void add(Sink sink, String template, Tree at) {
        var unit = getCurrentPath().getCompilationUnit();
        messages.add(new Message(
                sink.kind(), sink.name(), method, template, Analysis.pathOf(unit), analysis.line(unit, at)));
    }

    private String resolved(String annotationText) {
        var key = BUNDLE_KEY.matcher(annotationText);
        return key.matches() ? templates.lookUp(key.group(1)) : annotationText;
    }

    private String receiverType(MethodInvocationTree tree) {
        return Calls.receiver(tree)
                .map(receiver -> analysis.trees().getTypeMirror(path(receiver)))
                .map(Object::toString)
                .orElse("");
    }

    private boolean isThrowable(TypeMirror type) {
        var types = analysis.types();
        return type != null && type.getKind() == TypeKind.DECLARED && types.isSubtype(types.erasure(type), throwable);
    }

    private TreePath path(Tree tree) {
        return new TreePath(getCurrentPath(), tree);
    }
}
