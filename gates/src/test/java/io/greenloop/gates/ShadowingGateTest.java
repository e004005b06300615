package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Types of one's own in the place of those that tests rest on. */
class ShadowingGateTest {

    private static final String MAIN = "src/main/java/com/acme/rates/Rates.java";

    private final Gate gate = new ShadowingGate();

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "org/junit/jupiter/api/Assertions, 'package org.junit.jupiter.api;', Assertions",
                "org/hamcrest/MatcherAssert, 'package org.hamcrest;', MatcherAssert",
                "com/acme/rates/Hidden, 'package org.\\u006aunit.jupiter.api;', Assertions",
                "com/acme/rates/AssertionError, 'package com.acme.rates;', AssertionError",
                "Assertions, '', Assertions"
            })
    void areRefusedHoweverTheyAreWritten(String file, String place, String type) {
        var text = (place == null ? "" : place) + "\npublic class " + type + " { }\n";

        assertThat(Review.codes(project()
                        .adding("src/main/java/" + file + ".java", text)
                        .by(gate)))
                .containsExactly("TYPE_SHADOWED");
    }

    @Test
    void aSecondTypeInAnOldFileIsSeenToo() {
        var verdict = project()
                .replacing(MAIN, "class Rates", "class Integer { }\nclass Rates")
                .by(gate);

        assertThat(Review.codes(verdict)).containsExactly("TYPE_SHADOWED");
    }

    @Test
    void aHelperInAPackageOfTheProjectOrBelowItPasses() {
        assertThat(project()
                        .adding(
                                "src/main/java/com/acme/rates/money/Rounding.java",
                                "package com.acme.rates.money;\npublic final class Rounding { }\n")
                        .by(gate))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void aFixInsideAMethodPasses() {
        assertThat(project().replacing(MAIN, "a - b", "a + b").by(gate)).isEqualTo(Verdict.PASS);
    }

    private static Review project() {
        return Review.ofProject()
                .file(MAIN, "package com.acme.rates;\nclass Rates { int sum(int a, int b) { return a - b; } }\n");
    }
}
