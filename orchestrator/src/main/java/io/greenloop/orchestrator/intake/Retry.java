package io.greenloop.orchestrator.intake;

import io.greenloop.contracts.Policy;
import io.greenloop.contracts.TestSelector;
import java.util.List;

/**
 * What a repeated job does otherwise than the first.
 *
 * @param tests null means the same
 * @param policy null means the same
 * @param key makes a repeated request the same job; empty means none
 */
public record Retry(List<TestSelector> tests, Policy policy, String key) {

    /** Everything as before. */
    public static final Retry SAME = new Retry(null, null, "");

    public Retry {
        tests = tests == null ? null : List.copyOf(tests);
        key = key == null ? "" : key;
    }
}
