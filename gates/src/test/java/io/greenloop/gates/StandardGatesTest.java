package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import org.junit.jupiter.api.Test;

class StandardGatesTest {

    private static final String MAIN = "src/main/java/com/acme/UrlParser.java";
    private static final String TEST = "src/test/java/com/acme/UrlParserTest.java";

    private final Gate gates = StandardGates.over(new FakeArtifacts());

    @Test
    void aRejectedCandidateLearnsAllOfItsFaultsAtOnce() {
        var verdict = project()
                .replacing(MAIN, "\"Invalid URL\")", "\"Malformed URI\" + axios)")
                .replacing(TEST, "check(1);", "")
                .adding(".github/workflows/ci.yml", "on: push\n")
                .by(gates);

        assertThat(verdict.reasons())
                .extracting(GateReason::gate)
                .contains(
                        GateName.APPLIES_AND_COMPILES, GateName.ERROR_STRINGS, GateName.TEST_INTEGRITY, GateName.SCOPE);
    }

    @Test
    void aPlainFixPassesEveryGate() {
        assertThat(project().replacing(MAIN, "< 3", "<= 3").by(gates)).isEqualTo(Verdict.PASS);
    }

    private static Review project() {
        return Review.ofProject()
                .file(
                        MAIN,
                        "package com.acme;\nclass UrlParser {\n  void parse(String url) {\n"
                                + "    if (url.length() < 3) throw new IllegalArgumentException(\"Invalid URL\");\n  }\n}\n")
                .file(TEST, "package com.acme;\nclass UrlParserTest { void test() { check(1); } }\n");
    }
}
