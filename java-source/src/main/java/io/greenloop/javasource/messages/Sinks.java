package io.greenloop.javasource.messages;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The calls that carry a text out of the code, known by name. */
final class Sinks {

    private static final Pattern LOG_CALL =
            Pattern.compile("(?:trace|debug|info|warn|error|fatal|severe|warning|fine|finer|finest|config|log)[fv]?");
    private static final Pattern LOG_TYPE = Pattern.compile(".*(?:Logger|Log|LoggingEventBuilder|LoggingApi.*)");
    private static final Pattern LOG_NAME = Pattern.compile("(?i)(?:this\\.)?_?log(?:ger)?");
    private static final Pattern CONSOLE = Pattern.compile("(?:java\\.lang\\.)?System\\.(?:out|err)");
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
    private static final Set<String> RESPONSES = Set.of(
            "entity",
            "body",
            "sendError",
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
    private static final Pattern MESSAGE_NAME = Pattern.compile("(?i).*(?:ERR|MSG|MESSAGE|WARN|REASON|PROBLEM).*");

    private Sinks() {}

    /** A way out of the code, and how its text is written. */
    record Sink(MessageKind kind, String name, Notation notation) {}

    /** How a sink fills in its arguments. */
    enum Notation {
        PLAIN,
        PRINTF,
        MESSAGE_FORMAT
    }

    /**
     * The sink that a call is, if it is one.
     *
     * @param receiver the text left of the dot, empty without one
     * @param receiverType its type, empty where unknown
     */
    static Optional<Sink> of(String method, String receiver, String receiverType) {
        if (LOG_CALL.matcher(method).matches()
                && (LOG_TYPE.matcher(receiverType).matches()
                        || LOG_NAME.matcher(receiver).matches())) {
            return Optional.of(new Sink(MessageKind.LOG, method, logNotation(method)));
        }
        if (PRINTS.contains(method) && CONSOLE.matcher(receiver).matches()) {
            var notation = method.endsWith("f") || method.equals("format") ? Notation.PRINTF : Notation.PLAIN;
            return Optional.of(new Sink(MessageKind.CONSOLE, receiver, notation));
        }
        if (PRECONDITIONS.contains(method)) {
            var notation = receiver.endsWith("Validate") ? Notation.PRINTF : Notation.PLAIN;
            return Optional.of(new Sink(MessageKind.PRECONDITION, method, notation));
        }
        return RESPONSES.contains(method)
                ? Optional.of(new Sink(MessageKind.RESPONSE, method, Notation.PLAIN))
                : Optional.empty();
    }

    /** Whether a text complains, going by its words: returned and kept texts are only messages if they do. */
    static boolean isComplaint(String text) {
        return COMPLAINT.matcher(text).find() || text.contains("\"error\"");
    }

    /** Whether a constant's name says that it holds a message. */
    static boolean isMessageName(String name) {
        return MESSAGE_NAME.matcher(name).matches();
    }

    private static Notation logNotation(String method) {
        // JBoss Logging: infof formats like printf, infov like MessageFormat.
        if (method.endsWith("f")) {
            return Notation.PRINTF;
        }
        return method.endsWith("v") ? Notation.MESSAGE_FORMAT : Notation.PLAIN;
    }
}
