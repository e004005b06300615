package io.greenloop.javasource.messages;

/** The way a message leaves the code. */
public enum MessageKind {
    EXCEPTION,
    LOG,
    ASSERTION,
    PRECONDITION,
    CONSTRAINT,
    CONSOLE,
    RESPONSE,
    RETURNED,
    /** A text kept under a name, which code elsewhere may read. */
    CONSTANT,
    /** A text under a key of a resource bundle. */
    BUNDLE
}
