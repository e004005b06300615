package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleDescriptorGateTest {

    private static final String PATH = "src/main/java/module-info.java";
    private static final String MODULE = """
            // exports shop.internal;
            module shop {
                requires transitive java.logging;
                requires java.sql;
                exports shop;
                opens shop.model to
                    com.fasterxml.jackson.databind;
            }
            """;

    private final Gate gate = new ModuleDescriptorGate();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exports shop;            | exports shop.api;   | exports shop",
                "exports shop;            |                     | exports shop",
                "com.fasterxml.jackson.databind | com.acme      | opens shop.model to com.fasterxml.jackson.databind",
                "requires transitive      | requires            | requires transitive java.logging",
                "module shop              | module store        | module shop"
            })
    void whatAModuleNoLongerGivesIsForAPersonToSee(String search, String replacement, String lost) {
        var verdict = verdict(search, replacement == null ? "" : replacement);

        assertThat(verdict.reasons())
                .extracting(GateReason::decision, GateReason::code, GateReason::sentence)
                .containsExactly(
                        tuple(Decision.ESCALATE, "API_CHANGED", "the module no longer says '%s'".formatted(lost)));
    }

    @Test
    void oneThatComesOrGoesChangesWhatOthersSee() {
        assertThat(Review.codes(Review.ofProject().adding(PATH, MODULE).by(gate)))
                .containsExactly("API_CHANGED");
        assertThat(Review.codes(
                        Review.ofProject().file(PATH, MODULE).deleting(PATH).by(gate)))
                .containsExactly("API_CHANGED");
    }

    @Test
    void moreAndWhatOnlyTheModuleItselfNeedsPass() {
        assertThat(verdict("exports shop;", "exports shop; exports shop.api;")).isEqualTo(Verdict.PASS);
        assertThat(verdict("requires java.sql;", "")).isEqualTo(Verdict.PASS);
        assertThat(verdict("// exports shop.internal;", "")).isEqualTo(Verdict.PASS);
        assertThat(verdict("opens shop.model to\n        com", "opens shop.model to com"))
                .isEqualTo(Verdict.PASS);
        assertThat(Review.codes(Review.ofProject()
                        .adding("src/test/java/module-info.java", MODULE)
                        .by(gate)))
                .isEmpty();
    }

    private Verdict verdict(String search, String replacement) {
        return Review.ofProject()
                .file(PATH, MODULE)
                .replacing(PATH, search, replacement)
                .by(gate);
    }
}
