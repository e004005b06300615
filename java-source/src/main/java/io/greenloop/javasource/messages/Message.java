package io.greenloop.javasource.messages;

import static java.util.Objects.requireNonNull;

/**
 * One text that code can emit.
 *
 * @param sink through what it goes: the exception type, the log level, the bundle's key
 * @param method where it is emitted; empty outside of methods
 * @param template the fixed text, with <code>{}</code> for each part that is only known at run time
 * @param line counted from 1
 */
public record Message(MessageKind kind, String sink, String method, String template, String path, int line) {

    public Message {
        requireNonNull(kind, "kind");
        requireNonNull(sink, "sink");
        requireNonNull(method, "method");
        requireNonNull(template, "template");
        requireNonNull(path, "path");
    }

    /** What a reader outside sees: a message that only moved to another method or file is still the same message. */
    Meaning meaning() {
        return new Meaning(kind, sink, template);
    }

    record Meaning(MessageKind kind, String sink, String template) {}
}
