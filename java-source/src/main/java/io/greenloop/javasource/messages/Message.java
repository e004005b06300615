package io.greenloop.javasource.messages;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One text that code can emit.
 *
 * @param sink through what it goes: the exception type, the log level, the bundle's key
 * @param method where it is emitted; empty outside of methods
 * @param template the fixed text, with <code>{}</code> for each part that is only known at run time; empty for an exception
 *     or a log entry of which nothing is fixed but its type or level
 * @param arguments what is filled in, as written, in the order of the text
 * @param caused whether a cause goes with it
 * @param line counted from 1
 */
public record Message(
        MessageKind kind,
        String sink,
        String method,
        String template,
        List<String> arguments,
        boolean caused,
        String path,
        int line) {

    public Message {
        requireNonNull(kind, "kind");
        requireNonNull(sink, "sink");
        requireNonNull(method, "method");
        requireNonNull(template, "template");
        requireNonNull(path, "path");
        arguments = List.copyOf(arguments);
    }

    /** What a reader outside sees: a message that only moved to another method or file is still the same message. */
    Meaning meaning() {
        return new Meaning(kind, sink, template);
    }

    record Meaning(MessageKind kind, String sink, String template) {}
}
