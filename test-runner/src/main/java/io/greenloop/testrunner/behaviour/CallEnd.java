package io.greenloop.testrunner.behaviour;

import static java.util.Objects.requireNonNull;

import io.greenloop.testrunner.child.ValueText;
import io.greenloop.testrunner.child.WarmOrders;

/** How one call ended, as a child told it. */
public record CallEnd(Kind kind, String text) {

    /** The ways for a call to end. */
    public enum Kind {
        VALUE,
        THROWN,
        /** It used up its steps or its time. */
        ENDLESS,
        /** Its input could not be made. */
        UNUSABLE,
        /** Nobody said how. */
        UNKNOWN
    }

    public static final CallEnd UNKNOWN = new CallEnd(Kind.UNKNOWN, "");

    public CallEnd {
        requireNonNull(kind, "kind");
        requireNonNull(text, "text");
    }

    /** @param kind one of the words of {@link WarmOrders}; any other makes the end unknown */
    public static CallEnd of(String kind, String text) {
        return switch (kind) {
            case WarmOrders.VALUE -> new CallEnd(Kind.VALUE, text);
            case WarmOrders.THROWN -> new CallEnd(Kind.THROWN, text);
            case WarmOrders.ENDLESS -> new CallEnd(Kind.ENDLESS, "");
            case WarmOrders.UNUSABLE -> new CallEnd(Kind.UNUSABLE, "");
            default -> UNKNOWN;
        };
    }

    boolean isKnown() {
        return kind != Kind.UNKNOWN;
    }

    boolean isNormal() {
        return kind == Kind.VALUE;
    }

    /** Whether an equal end means the same behaviour. */
    boolean isComparable() {
        return kind != Kind.UNUSABLE && !text.contains(ValueText.OPAQUE);
    }

    /** For people. */
    String shown() {
        return switch (kind) {
            case VALUE -> ShownValues.of(text);
            case THROWN -> "throws " + ShownValues.of(text);
            case ENDLESS -> "does not end";
            case UNUSABLE, UNKNOWN -> "not known";
        };
    }
}
