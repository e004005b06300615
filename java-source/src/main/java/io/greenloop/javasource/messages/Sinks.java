package io.greenloop.javasource.messages;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The calls that carry a text out of the code, known by name. */
final class Sinks {

    private static final Pattern CONSOLE = Pattern.compile("(?:java\\.lang\\.)?System\\.(?:out|err)");
    private static final Set<String> WRITES = Set.of("write", "print", "println", "append");
    private static final Set<String> PRINTS = Set.of("println", "print", "printf", "format");
    private static final Set<String> PRECONDITIONS = Set.of(
            "requireNonNull",
            "requireNonNullElseThrow",
            "checkArgument",
            "checkState",
            "checkNotNull",
            "checkElementIndex",
            "notNull",
            "notEmpty",
            "notBlank",
            "isTrue",
            "hasText",
            "validState",
            "fail");
    /** The same check by the names of several libraries. */
    private static final Map<String, String> SAME =
            Map.of("notNull", "requireNonNull", "checkNotNull", "requireNonNull", "checkArgument", "isTrue");
    /** Calls that read like a precondition are one when a sentence comes behind what they look at. */
    private static final Pattern PRECONDITION = Pattern.compile(
            "(?:check|require|ensure|validate|verify|assert|expect|demand|guard|throw|fail|is|not|has|no|argument|state)"
                    + "(?:[A-Z_].*)?");

    private static final Set<String> RESPONSES = Set.of(
            "entity",
            "body",
            "sendError",
            "status",
            "withStatus",
            "problem",
            "setDetail",
            "withDetail",
            "withTitle",
            "setTitle",
            "forStatusAndDetail",
            "setMessage",
            "addError",
            "reject",
            "rejectValue",
            "buildConstraintViolationWithTemplate");
    private static final Pattern COMPLAINT =
            Pattern.compile("(?i)\\b(?:error|invalid|illegal|fail(?:ed|s|ure)?|denied|forbidden|not found|missing|must"
                    + "|cannot|can't|could not|unable|unknown|unsupported|expected|required|not allowed|exceed\\w*"
                    + "|too (?:many|few|long|large|short|small|big))\\b");
    private static final Pattern SENTENCE =
            Pattern.compile("\\p{L}{2,40}[,:;]? {1,9}(?:\\p{L}|\\{)|(?:}|\\p{L}) {1,9}\\p{L}{2}");
    private static final Pattern MESSAGE_NAME = Pattern.compile("(?i).*(?:ERR|MSG|MESSAGE|WARN|REASON|PROBLEM).*");

    private Sinks() {}

    /** A way out of the code, and how its text is written. */
    record Sink(MessageKind kind, String name, Notation notation) {}

    /** How a sink fills in its arguments. */
    enum Notation {
        PLAIN,
        PRINTF,
        BRACES,
        MESSAGE_FORMAT
    }

    /** Whether a call of that name can be a sink at all. */
    static boolean canBe(String method) {
        return PRINTS.contains(method)
                || PRECONDITIONS.contains(method)
                || WRITES.contains(method)
                || RESPONSES.contains(method);
    }

    /**
     * The sink that a call is, if it is one.
     *
     * @param receiver the text left of the dot, empty without one
     * @param receiverType its type, empty where unknown
     */
    static Optional<Sink> of(String method, String receiver, String receiverType) {
        if (PRINTS.contains(method)
                && (CONSOLE.matcher(receiver).matches()
                        || receiverType.equals("java.io.PrintStream")
                        || receiverType.equals("java.io.Console"))) {
            var notation = method.endsWith("f") || method.equals("format") ? Notation.PRINTF : Notation.PLAIN;
            return Optional.of(new Sink(MessageKind.CONSOLE, stream(receiver), notation));
        }
        if (PRECONDITIONS.contains(method)) {
            return Optional.of(new Sink(MessageKind.PRECONDITION, SAME.getOrDefault(method, method), Notation.PRINTF));
        }
        if (WRITES.contains(method) && receiver.endsWith("getWriter()")) {
            return Optional.of(new Sink(MessageKind.RESPONSE, "getWriter", Notation.PLAIN));
        }
        return RESPONSES.contains(method)
                ? Optional.of(new Sink(MessageKind.RESPONSE, method, Notation.PLAIN))
                : Optional.empty();
    }

    /** The precondition that an unknown call with a sentence behind its subject is, going by its name. */
    static Optional<Sink> byShape(String method) {
        return PRECONDITION.matcher(method).matches()
                ? Optional.of(new Sink(MessageKind.PRECONDITION, method, Notation.PRINTF))
                : Optional.empty();
    }

    private static String stream(String receiver) {
        return CONSOLE.matcher(receiver).matches() ? receiver.replaceFirst("^java\\.lang\\.", "") : "stream";
    }

    /** Whether a text complains, going by its words: returned and kept texts are only messages if they do. */
    static boolean isComplaint(String text) {
        return COMPLAINT.matcher(text).find() || text.contains("\"error\"");
    }

    /** Whether a text has words with blanks between them, as keys, patterns and names do not. */
    static boolean isSentence(String text) {
        return SENTENCE.matcher(text).find();
    }

    /** Whether a constant's name says that it holds a message. */
    static boolean isMessageName(String name) {
        return MESSAGE_NAME.matcher(name).matches();
    }
}
