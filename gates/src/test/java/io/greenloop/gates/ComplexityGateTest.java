package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateReason;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComplexityGateTest {

    private static final String RATES = "src/main/java/com/acme/Rates.java";

    private final Gate gate = new ComplexityGate();

    @Test
    void aMethodOfComplexityTwentyIsHandedToAStrongerTier() {
        var verdict = project(3).replacing(RATES, branches(3), branches(19)).by(gate);

        assertThat(verdict.decision()).isEqualTo(Decision.ESCALATE);
        assertThat(verdict.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("COMPLEXITY_OVER_THRESHOLD");
            assertThat(reason.before()).isEqualTo("cyclomatic 4, cognitive 3");
            assertThat(reason.after()).isEqualTo("cyclomatic 20, cognitive 19");
            assertThat(reason.line()).isEqualTo(3);
        });
    }

    @Test
    void exactlyTheThresholdPasses() {
        assertThat(project(3).replacing(RATES, branches(3), branches(9)).by(gate))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void whatWasTooComplexBeforeAndHasNotGrownPassesWithANote() {
        var verdict = project(19).replacing(RATES, "a == 7", "a == 77").by(gate);

        assertThat(verdict.decision()).isEqualTo(Decision.PASS);
        assertThat(verdict.reasons()).extracting(GateReason::code).containsExactly("COMPLEXITY_KEPT");
    }

    @Test
    void aComplexMethodNextToTheChangeIsNobodysBusiness() {
        assertThat(project(19)
                        .replacing(RATES, "return 0; // other", "return 1; // other")
                        .by(gate))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void aComplexMethodUnderOtherParametersOrAnotherNameIsNoNewOne() {
        var parameters = project(19)
                .replacing(RATES, "int rate(int a) {\n", "int rate(long b, int a) {\n")
                .by(gate);
        var name = project(19)
                .replacing(RATES, "int rate(int a) {\n", "int price(int a) {\n")
                .by(gate);

        assertThat(parameters.decision()).isEqualTo(Decision.PASS);
        assertThat(name.decision()).isEqualTo(Decision.PASS);
        assertThat(name.reasons()).extracting(GateReason::before).containsExactly("cyclomatic 20, cognitive 19");
    }

    @Test
    void aComplexMethodThatMovesToAnotherFileIsNoNewOne() {
        var moved =
                "package com.acme;\nclass Prices {\n  int rate(int a) {\n" + branches(19) + "    return 0;\n  }\n}\n";
        var verdict = project(19)
                .replacing(RATES, "  int rate(int a) {\n" + branches(19) + "    return 0;\n  }\n", "")
                .adding("src/main/java/com/acme/Prices.java", moved)
                .by(gate);

        assertThat(verdict.decision()).isEqualTo(Decision.PASS);
    }

    @Test
    void aNewComplexMethodBesideTheOldOneIsOneMore() {
        var verdict = project(19)
                .replacing(
                        RATES,
                        "  int other()",
                        "  int more(int a) {\n" + branches(19) + "    return 0;\n  }\n  int other()")
                .by(gate);

        assertThat(Review.codes(verdict)).containsExactly("COMPLEXITY_OVER_THRESHOLD");
    }

    @Test
    void whatGrowsBelowItsThresholdIsNoWorseForTheOtherNumber() {
        // Loops in loops are 6 paths and an effort of 15; a switch that is an expression is a path more, and no effort.
        var nested = "    for (;;) { for (;;) { for (;;) { for (;;) { for (;;) { a++; } } } } }\n";
        var verdict = Review.ofProject()
                .file(RATES, "class Rates {\n  void rate(int a) {\n" + nested + "  }\n}\n")
                .replacing(RATES, "a++;", "a += switch (a) { case 1 -> 2; default -> 3; };")
                .by(gate);

        assertThat(verdict.decision()).isEqualTo(Decision.PASS);
        assertThat(verdict.reasons()).extracting(GateReason::after).containsExactly("cyclomatic 7, cognitive 15");
    }

    private static Review project(int branches) {
        return Review.ofProject()
                .file(
                        RATES,
                        "package com.acme;\nclass Rates {\n  int rate(int a) {\n" + branches(branches)
                                + "    return 0;\n  }\n  int other() {\n    return 0; // other\n  }\n}\n");
    }

    private static String branches(int number) {
        return IntStream.range(0, number)
                .mapToObj("    if (a == %d) return a;\n"::formatted)
                .collect(Collectors.joining());
    }
}
