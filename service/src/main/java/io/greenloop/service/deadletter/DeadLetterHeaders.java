package io.greenloop.service.deadletter;

/** The Kafka headers that a dead letter carries beside those the message came with. */
public final class DeadLetterHeaders {

    /** What every header of ours begins with; what does not is the message's own. */
    public static final String PREFIX = "dead-letter-";

    /** One sentence, without credentials. */
    public static final String REASON = PREFIX + "reason";

    /** Class of the exception. */
    public static final String EXCEPTION = PREFIX + "exception-class-name";

    /** Class of the exception's cause; absent when it has none. */
    public static final String CAUSE = PREFIX + "cause-class-name";

    /** The topic it was read from. */
    public static final String TOPIC = PREFIX + "topic";

    /** The partition it was read from. */
    public static final String PARTITION = PREFIX + "partition";

    /** The offset it was read at. */
    public static final String OFFSET = PREFIX + "offset";

    /** The channel that could not take it. */
    public static final String CHANNEL = PREFIX + "channel";

    /** When it was given up, ISO 8601 in UTC. */
    public static final String AT = PREFIX + "at";

    /** Size of its value in bytes where the broker did not take a letter as long as the message; the value is then missing. */
    public static final String CUT = PREFIX + "cut";

    private DeadLetterHeaders() {}
}
