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
    /** A complaint handed to a call of which nothing else is known. */
    PASSED,
    /** A text kept under a name, which code elsewhere may read. */
    CONSTANT,
    /** A text under a key of a resource bundle. */
    BUNDLE;

    /** Whether only the text counts, for there is no telling by which way it leaves. */
    public boolean isIndirect() {
        return this == RETURNED || this == PASSED || this == CONSTANT;
    }
}
