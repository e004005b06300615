package io.greenloop.javasource.messages;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import io.greenloop.javasource.messages.Sinks.Notation;
import io.greenloop.javasource.messages.Sinks.Sink;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The messages in annotations: constraints, reasons of responses, and the bundles of JBoss Logging. */
final class AnnotationTexts {

    private static final Pattern BUNDLE_KEY = Pattern.compile("\\{([\\w.-]+)}");
    private static final Pattern LOGGED = Pattern.compile("@(?:[\\w.]+\\.)?LogMessage(?:\\(.*?(\\w+)\\))?");
    private static final Set<String> NAMES = Set.of("message", "reason", "errorMessage", "msg");

    private final TemplateReader texts;
    private final MessageCollector collector;

    AnnotationTexts(TemplateReader texts, MessageCollector collector) {
        this.texts = texts;
        this.collector = collector;
    }

    void read(TreePath at, AnnotationTree tree) {
        var type = tree.getAnnotationType().toString().replaceFirst(".*\\.", "");
        if (type.equals("Message")) {
            readLogged(at, tree);
            return;
        }
        for (var argument : tree.getArguments()) {
            if (argument instanceof AssignmentTree value
                    && NAMES.contains(value.getVariable().toString())) {
                emit(TemplateReader.child(at, value.getExpression()), MessageKind.CONSTRAINT, type, Notation.PLAIN);
            }
        }
    }

    /** {@code String message() default "..."} of a constraint of the project's own. */
    void readDefault(TreePath at, MethodTree tree) {
        if (tree.getDefaultValue() instanceof ExpressionTree value
                && NAMES.contains(tree.getName().toString())) {
            emit(TemplateReader.child(at, value), MessageKind.CONSTRAINT, "default", Notation.PLAIN);
        }
    }

    private void readLogged(TreePath at, AnnotationTree tree) {
        var notation = tree.toString().contains("MESSAGE_FORMAT") ? Notation.MESSAGE_FORMAT : Notation.PRINTF;
        for (var argument : tree.getArguments()) {
            var named = argument instanceof AssignmentTree;
            if (!named || ((AssignmentTree) argument).getVariable().toString().equals("value")) {
                var value = named ? ((AssignmentTree) argument).getExpression() : argument;
                emit(TemplateReader.child(at, value), MessageKind.LOG, level(at), notation);
            }
        }
    }

    private void emit(TreePath value, MessageKind kind, String name, Notation notation) {
        for (var text : texts.read(value)) {
            var key = BUNDLE_KEY.matcher(text);
            var resolved = key.matches() ? texts.calls().lookUp(key.group(1), List.of()) : text;
            var written = switch (notation) {
                case PLAIN, BRACES -> resolved;
                case PRINTF -> FormatStrings.printf(resolved, List.of());
                case MESSAGE_FORMAT -> FormatStrings.messageFormat(resolved, List.of());
            };
            collector.add(value, new Sink(kind, name, notation), written, false);
        }
    }

    /** JBoss Logging says the level beside the text; without one the text is an exception's. */
    private static String level(TreePath annotation) {
        for (var at = annotation; at != null; at = at.getParentPath()) {
            if (at.getLeaf() instanceof MethodTree method) {
                var logged = LOGGED.matcher(method.getModifiers().toString());
                if (!logged.find()) {
                    return method.getReturnType().toString().replaceFirst(".*\\.", "");
                }
                return logged.group(1) == null ? "info" : logged.group(1).toLowerCase(Locale.ROOT);
            }
        }
        return "Message";
    }
}
