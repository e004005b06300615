package io.greenloop.contracts;

import java.util.Objects;

/**
 * One reason of one gate, with its evidence.
 *
 * @param code stable key such as {@code MESSAGE_CHANGED}
 * @param path from the root of the project, empty when the whole candidate is meant
 * @param line counted from 1 in the changed file, 0 when none
 * @param before what stood there, bounded, may be empty
 * @param after what the candidate puts there, bounded, may be empty
 * @param sentence the reason as a person understands it
 */
public record GateReason(
        GateName gate,
        Decision decision,
        String code,
        String path,
        int line,
        String before,
        String after,
        String sentence) {

    private static final int LONGEST = 200;

    public GateReason {
        Objects.requireNonNull(gate, "gate");
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(code, "code");
        path = Bounded.text(path, LONGEST);
        before = Bounded.text(before, LONGEST);
        after = Bounded.text(after, LONGEST);
        sentence = Bounded.text(sentence, 2 * LONGEST);
    }

    @Override
    public String toString() {
        return "GateReason[gate=%s, decision=%s, code=%s]".formatted(gate, decision, code);
    }
}
