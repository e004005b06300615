package io.greenloop.javasource.messages;

import io.greenloop.javasource.messages.Sinks.Notation;
import io.greenloop.javasource.messages.Sinks.Sink;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells calls of loggers, the level they log at and how they write place holders: slf4j, log4j, JUL, JBoss Logging and their like. */
final class LogSinks {

    private static final Pattern CALL = Pattern.compile(
            "(trace|debug|info|warn|error|fatal|severe|warning|fine|finer|finest|config|log|print)([fv]?)");
    private static final Pattern TYPE =
            Pattern.compile(".*(?:Logger|Log|LoggingEventBuilder|LogBuilder|LoggingApi.*|BasicLogger)(?:<.*>)?");
    private static final Pattern NAME =
            Pattern.compile("(?:.*\\.)?(?:_?(?:log|LOG|Log|[lL]ogger|LOGGER)|\\w+(?:Log|Logger|_LOG|_LOGGER)"
                    + "|(?:get)?[lL]og(?:ger)?\\(.*\\))");
    private static final Pattern FLUENT = Pattern.compile("\\.at(?:Level\\((?:\\w+\\.)*(\\w+)\\)|(\\w+)\\(\\))");
    private static final Pattern LEVEL = Pattern.compile(
            "(?:.*\\.)?(TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|SEVERE|FINE|FINER|FINEST|CONFIG|ALL|OFF)");
    private static final Set<String> NUMBERED = Set.of("java.util.logging.Logger", "java.lang.System.Logger");
    /** The same alarm by other names, so that a change of the library is none of the level. */
    private static final Map<String, String> SAME = Map.of("warning", "warn", "severe", "error");

    private LogSinks() {}

    /** Whether a call of that name can log at all. */
    static boolean canBe(String method) {
        return method.equals("setMessage") || CALL.matcher(method).matches();
    }

    /**
     * The sink that a call is, if it logs.
     *
     * @param receiver the text left of the dot
     * @param receiverType its type, empty where unknown
     * @param firstArgument as written, empty without one
     */
    static Optional<Sink> of(String method, String receiver, String receiverType, String firstArgument) {
        var call = CALL.matcher(method);
        var fluent = FLUENT.matcher(receiver);
        var isFluent = fluent.find();
        if (method.equals("setMessage") && isFluent) {
            return Optional.of(new Sink(MessageKind.LOG, level(fluent.group(1), fluent.group(2)), Notation.BRACES));
        }
        if (!call.matches()
                || !TYPE.matcher(receiverType).matches()
                        && !NAME.matcher(receiver).matches()
                        && !isFluent) {
            return Optional.empty();
        }
        if (call.group(1).equals("print") && call.group(2).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Sink(
                MessageKind.LOG,
                isFluent ? level(fluent.group(1), fluent.group(2)) : called(call.group(1), firstArgument),
                notation(call.group(2), receiverType)));
    }

    private static String level(String given, String named) {
        return same(given == null ? named : given);
    }

    private static String called(String method, String firstArgument) {
        var level = LEVEL.matcher(firstArgument);
        var says = method.equals("log") || method.equals("print");
        return says && level.matches() ? same(level.group(1)) : same(method);
    }

    private static String same(String level) {
        var name = level.toLowerCase(Locale.ROOT);
        return SAME.getOrDefault(name, name);
    }

    private static Notation notation(String suffix, String receiverType) {
        if (suffix.equals("f")) {
            return Notation.PRINTF;
        }
        return suffix.equals("v") || NUMBERED.contains(receiverType) ? Notation.MESSAGE_FORMAT : Notation.BRACES;
    }
}
