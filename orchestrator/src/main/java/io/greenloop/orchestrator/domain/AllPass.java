package io.greenloop.orchestrator.domain;

import io.greenloop.contracts.TestReport;

/** Says that every test passes. */
final class AllPass {

    private AllPass() {}

    /** Without an end, such as {@code all 12 tests pass}. */
    static String sentence(TestReport green) {
        return green.passed() == 1 ? "the only test passes" : "all %d tests pass".formatted(green.passed());
    }
}
