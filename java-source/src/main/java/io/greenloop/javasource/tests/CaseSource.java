package io.greenloop.javasource.tests;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * What a method of a test file hands to tests that run once for each thing.
 *
 * @param rows how many things it lists; {@link #UNKNOWN} where that is not to be seen
 * @param origin all that they are taken from, without blanks
 * @param narrowed what takes some of them away, as written, and after each what it takes them from, without blanks
 */
public record CaseSource(int rows, String origin, Map<String, String> narrowed) {

    public static final int UNKNOWN = -1;

    /** Of a method that hands nothing to tests. */
    public static final CaseSource NONE = new CaseSource(UNKNOWN, "", Map.of());

    public CaseSource {
        requireNonNull(origin, "origin");
        narrowed = Map.copyOf(narrowed);
    }

    /** Long and full of source, so that only its size is shown. */
    @Override
    public String toString() {
        return "CaseSource[rows=%d]".formatted(rows);
    }
}
