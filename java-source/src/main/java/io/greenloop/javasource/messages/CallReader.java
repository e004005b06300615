package io.greenloop.javasource.messages;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/** Reads a call as the text it makes: formatters, builders, bundles and the project's own helpers. */
final class CallReader {

    private static final Set<String> LOOK_UPS = Set.of("getString", "getMessage");
    private static final Set<String> FORMATTERS = Set.of("format", "lenientFormat", "arrayFormat");
    private static final Set<String> SAME_TEXT = Set.of("valueOf", "toString", "requireNonNull", "requireNonNullElse");

    private static final int LONGEST = 100_000;

    private final TemplateReader texts;
    private final Trees trees;
    private final Definitions definitions;
    private final Map<String, String> bundle;

    CallReader(TemplateReader texts, Trees trees, Definitions definitions, Map<String, String> bundle) {
        this.texts = texts;
        this.trees = trees;
        this.definitions = definitions;
        this.bundle = bundle;
    }

    /** A bundle's text for a key; the key itself, marked, when no bundle at hand has it. */
    String lookUp(String key, List<String> arguments) {
        var text = bundle.get(key);
        if (text != null) {
            return FormatStrings.messageFormat(text, arguments);
        }
        var said = arguments.stream().filter(argument -> FormatStrings.saysSomething(Holes.template(argument)));
        return Stream.concat(Stream.of("key(" + key + ")"), said).collect(Collectors.joining(" "));
    }

    String text(TreePath at, MethodInvocationTree call, int depth) {
        var name = Calls.name(call);
        var arguments = call.getArguments();
        if (FORMATTERS.contains(name) && !arguments.isEmpty()) {
            return format(at, call, depth);
        }
        if (LOOK_UPS.contains(name) && !arguments.isEmpty()) {
            var key = Holes.template(texts.text(child(at, arguments.get(0)), depth + 1));
            if (!key.contains(FormatStrings.HOLE)) {
                return lookUp(key, texts(at, arguments.subList(1, arguments.size()), depth));
            }
        }
        if (name.equals("join")
                && arguments.size() > 1
                && Calls.receiverText(call).endsWith("String")) {
            var pieces = texts(at, arguments, depth);
            return String.join(pieces.get(0), pieces.subList(1, pieces.size()));
        }
        // The text behind what is required is what is said where it is missing.
        boolean isRequired = name.equals("requireNonNull") && arguments.size() == 2;
        if (SAME_TEXT.contains(name) && arguments.size() == 1 || isRequired) {
            return texts.text(child(at, arguments.get(0)), depth + 1);
        }
        return Calls.receiver(call).isPresent() ? onReceiver(at, call, depth) : helper(at, call, depth);
    }

    /** The arguments as texts; what is no text is what it is at run time. */
    List<String> texts(TreePath at, List<? extends ExpressionTree> arguments, int depth) {
        return arguments.stream()
                .map(argument -> texts.text(child(at, argument), depth + 1))
                .toList();
    }

    private String onReceiver(TreePath at, MethodInvocationTree call, int depth) {
        var name = Calls.name(call);
        var arguments = call.getArguments();
        var receiver = child(at, Calls.receiver(call).orElseThrow());
        var receiverType = trees.getTypeMirror(receiver);
        var isBuilder = receiverType != null && Definitions.isBuilder(receiverType.toString());
        if (name.equals("formatted")) {
            return FormatStrings.printf(texts.text(receiver, depth + 1), texts(at, arguments, depth));
        }
        if ((name.equals("append") || name.equals("concat")) && arguments.size() == 1) {
            return texts.text(receiver, depth + 1) + texts.text(child(at, arguments.get(0)), depth + 1);
        }
        if (name.equals("name") && arguments.isEmpty() || name.equals("get") && arguments.isEmpty()) {
            return sameOrHelper(at, call, receiver, depth);
        }
        // Whatever else a string or a builder does to itself, trim() or replace(), starts from its text.
        if (isBuilder || texts.isText(receiver) && texts.isText(at)) {
            return changed(texts.text(receiver, depth + 1), name, texts(at, arguments, depth));
        }
        return helper(at, call, depth);
    }

    /** What becomes of a text by a call that does the same to it each time. */
    private static String changed(String text, String name, List<String> given) {
        return switch (name) {
            case "trim", "strip", "stripLeading", "stripTrailing", "stripIndent" -> text.strip();
            case "toUpperCase" -> text.toUpperCase(Locale.ROOT);
            case "toLowerCase" -> text.toLowerCase(Locale.ROOT);
            case "replace" -> replaced(text, given);
            case "substring" -> part(text, given);
            default -> text;
        };
    }

    /** One that would become many times longer stays as it is: nobody reads it, and the next call would do the same to it. */
    private static String replaced(String text, List<String> given) {
        var isBounded = given.size() == 2
                && !given.get(0).isEmpty()
                && (long) text.length()
                                * (1 + given.get(1).length() / given.get(0).length())
                        <= LONGEST;
        return isBounded ? text.replace(given.get(0), given.get(1)) : text;
    }

    /** Where something is filled in, nobody knows at which letter it ends. */
    private static String part(String text, List<String> given) {
        var isKnown = !Holes.template(text).contains(FormatStrings.HOLE)
                && given.stream().allMatch(number -> number.matches("\\d{1,6}"));
        if (!isKnown || given.isEmpty()) {
            return text;
        }
        int from = Math.min(text.length(), Integer.parseInt(given.get(0)));
        int to = given.size() == 1 ? text.length() : Math.min(text.length(), Integer.parseInt(given.get(1)));
        return from <= to ? text.substring(from, to) : text;
    }

    private String sameOrHelper(TreePath at, MethodInvocationTree call, TreePath receiver, int depth) {
        var text = texts.text(receiver, depth + 1);
        return FormatStrings.saysSomething(Holes.template(text)) ? text : helper(at, call, depth);
    }

    private String format(TreePath at, MethodInvocationTree call, int depth) {
        var arguments = call.getArguments();
        int pattern = arguments.size() > 1 && !texts.isText(child(at, arguments.get(0))) ? 1 : 0;
        var text = texts.text(child(at, arguments.get(pattern)), depth + 1);
        var given = texts(at, arguments.subList(pattern + 1, arguments.size()), depth);
        var receiver = Calls.receiverText(call);
        if (receiver.endsWith("MessageFormatter")) {
            return FormatStrings.braces(text, given);
        }
        return receiver.endsWith("MessageFormat")
                ? FormatStrings.messageFormat(text, given)
                : FormatStrings.printf(text, given);
    }

    /** What a helper makes of its arguments; of one whose body is not at hand, its arguments are all that is known. */
    private String helper(TreePath at, MethodInvocationTree call, int depth) {
        var method = trees.getElement(at);
        if (method instanceof ExecutableElement helper
                && !definitions.returnedBy(helper).isEmpty()) {
            return texts.returned(at, helper, bound(at, helper, call.getArguments()), depth);
        }
        var given = call.getArguments().stream()
                .filter(argument -> texts.isText(child(at, argument)))
                .map(argument -> texts.text(child(at, argument), depth + 1))
                .filter(text -> FormatStrings.saysSomething(Holes.template(text)))
                .collect(Collectors.joining(" "));
        return (texts.isText(at) || texts.couldBeText(at)) && !given.isEmpty() ? given : texts.hole(at);
    }

    private static Map<Element, TreePath> bound(
            TreePath at, ExecutableElement helper, List<? extends ExpressionTree> arguments) {
        var bound = new HashMap<Element, TreePath>();
        var parameters = helper.getParameters();
        if (!helper.isVarArgs() && parameters.size() == arguments.size()) {
            for (int index = 0; index < arguments.size(); index++) {
                bound.put(parameters.get(index), child(at, arguments.get(index)));
            }
        }
        return bound;
    }

    private static TreePath child(TreePath at, ExpressionTree tree) {
        return TemplateReader.child(at, tree);
    }
}
