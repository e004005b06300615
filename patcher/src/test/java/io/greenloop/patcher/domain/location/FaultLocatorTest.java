package io.greenloop.patcher.domain.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.greenloop.contracts.BaselineDetails;
import io.greenloop.contracts.BaselineDetails.Coverage;
import io.greenloop.contracts.BaselineDetails.Outcome;
import io.greenloop.contracts.BaselineDetails.Result;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.TestId;
import io.greenloop.patcher.domain.MemoryFiles;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FaultLocatorTest {

    private static final String PATH = MemoryFiles.pathOf("Basket");
    private static final TestId FAILING = new TestId("", "shop.BasketTest", "addsUp");
    private static final TestId OTHER_FAULT = new TestId("", "shop.BasketTest", "isCheap");
    private static final TestId PASSING = new TestId("", "shop.BasketTest", "isEmpty");
    private static final MemoryFiles PROJECT = MemoryFiles.mainClass("Basket", """
                    class Basket {
                        int add(int a) {
                            return a;
                        }

                        int take(int a) {
                            return a;
                        }
                    }
                    """)
            .with(MemoryFiles.pathOf("Unused"), "package shop;\n\nclass Unused {}\n")
            .with(
                    "src/test/java/shop/BasketTest.java",
                    "package shop;\n\nclass BasketTest { Object o = new Basket().add(1); }\n");

    @Test
    void theScoreOfALineIsOchiaisCoefficient() {
        var suspicion = locate(
                List.of(),
                new Coverage(FAILING, Map.of(PATH, List.of(5, 6))),
                new Coverage(PASSING, Map.of(PATH, List.of(6))));

        assertThat(suspicion.of(PATH, 5, 5)).isEqualTo(1);
        assertThat(suspicion.of(PATH, 6, 6)).isCloseTo(1 / Math.sqrt(2), within(1e-9));
        assertThat(suspicion.of(PATH, 9, 9)).isZero();
    }

    @Test
    void testsThatFailForAnotherFaultSayNothing() {
        var suspicion = locate(
                List.of(),
                new Coverage(FAILING, Map.of(PATH, List.of(5))),
                new Coverage(OTHER_FAULT, Map.of(PATH, List.of(5, 9))));

        assertThat(suspicion.of(PATH, 5, 5)).isEqualTo(1);
        assertThat(suspicion.of(PATH, 9, 9)).isZero();
    }

    @Test
    void aTestWithParametersIsFoundByItsMethod() {
        var invocation = new TestId("core", "shop.BasketTest", "addsUp(int)[1]");

        var suspicion = locate(List.of(), new Coverage(invocation, Map.of(PATH, List.of(5))));

        assertThat(suspicion.lines(PATH)).containsExactly(5);
    }

    @Test
    void aFrameOfTheStackTraceLiftsItsLineAboveTheRest() {
        var suspicion = locate(
                List.of("shop.Basket.take(Basket.java:9)", "shop.BasketTest.addsUp(BasketTest.java:3)"),
                new Coverage(FAILING, Map.of(PATH, List.of(5, 9))));

        assertThat(suspicion.of(PATH, 9, 9)).isEqualTo(1);
        assertThat(suspicion.of(PATH, 5, 5)).isCloseTo(0.7, within(1e-9));
    }

    @Test
    void withoutCoverageTheStackTraceLeads() {
        var suspicion = locate(List.of("shop.Basket.take(Basket.java:9)"));

        assertThat(suspicion.lines(PATH).get(0)).isEqualTo(9);
    }

    @Test
    void withoutAnyMeasureTheClassAndMethodThatTheTestNamesLead() {
        var suspicion = locate(List.of());

        assertThat(suspicion.paths()).containsExactly(PATH);
        assertThat(suspicion.of(PATH, 5, 5)).isGreaterThan(suspicion.of(PATH, 9, 9));
    }

    private static Suspicion locate(List<String> frames, Coverage... coverage) {
        var failure = new FailureSignature(FAILING, FailureKind.TEST_FAILURE, "java.lang.AssertionError", "", frames);
        var target = new FailureGroup(FailureKind.TEST_FAILURE, List.of(failure), List.of());
        var outcomes = List.of(
                new Outcome(FAILING, Result.FAILED, 1, Duration.ZERO),
                new Outcome(OTHER_FAULT, Result.FAILED, 1, Duration.ZERO),
                new Outcome(PASSING, Result.PASSED, 1, Duration.ZERO));
        try (var code = PROJECT.code()) {
            return FaultLocator.locate(target, new BaselineDetails(List.of(), outcomes, List.of(coverage)), code);
        }
    }
}
