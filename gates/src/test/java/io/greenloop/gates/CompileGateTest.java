package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.Decision;
import org.junit.jupiter.api.Test;

class CompileGateTest {

    private static final String RATES = "src/main/java/com/acme/Rates.java";

    private final Gate gate = new CompileGate();

    @Test
    void codeThatCompilesPasses() {
        assertThat(project().replacing(RATES, "a - b", "a + b").by(gate)).isEqualTo(Verdict.PASS);
    }

    @Test
    void anUnknownSymbolIsRejectedWithItsLine() {
        var verdict = project().replacing(RATES, "a - b", "a.plus(b)").by(gate);

        assertThat(verdict.decision()).isEqualTo(Decision.REJECT);
        assertThat(verdict.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.path()).isEqualTo(RATES);
            assertThat(reason.line()).isEqualTo(3);
            assertThat(reason.after()).contains("a.plus(b)");
        });
    }

    @Test
    void brokenSyntaxIsRejectedWhateverTheClassPathLacks() {
        var verdict = project()
                .withoutJar("x.jar")
                .replacing(RATES, "a - b;", "a - (b;")
                .by(gate);

        assertThat(verdict.decision()).isEqualTo(Decision.REJECT);
        assertThat(Review.codes(verdict)).contains("SYNTAX_ERROR");
    }

    @Test
    void errorsThatWereThereBeforeAreNotTheCandidatesFault() {
        var review = Review.ofProject()
                .file(
                        RATES,
                        "package com.acme;\nclass Rates {\n  int x() { return nowhere; }\n  int y() { return 1; }\n}\n")
                .replacing(RATES, "return 1", "return 2");

        assertThat(review.by(gate)).isEqualTo(Verdict.PASS);
    }

    @Test
    void withAMissingJarOrProcessorsItIsNotSure() {
        var change = "a.plus(b)";

        assertThat(project()
                        .withoutJar("org/x/x.jar")
                        .replacing(RATES, "a - b", change)
                        .by(gate)
                        .decision())
                .isEqualTo(Decision.UNKNOWN);
        assertThat(project()
                        .withProcessors()
                        .replacing(RATES, "a - b", change)
                        .by(gate)
                        .decision())
                .isEqualTo(Decision.UNKNOWN);
    }

    @Test
    void aChangedSignatureBreaksItsCallers() {
        var review = project()
                .file(
                        "src/main/java/com/acme/Shop.java",
                        "package com.acme;\nclass Shop { int x() { return new Rates().sum(1, 2); } }\n")
                .replacing(RATES, "int sum(int a, int b)", "int sum(int a, int b, int c)");

        assertThat(review.by(gate).reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.path()).isEqualTo("src/main/java/com/acme/Shop.java"));
    }

    private static Review project() {
        return Review.ofProject()
                .file(RATES, "package com.acme;\nclass Rates {\n  int sum(int a, int b) { return a - b; }\n}\n");
    }
}
