package io.greenloop.testrunner.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureMessage;
import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.behaviour.ShownValues;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignaturesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "expected: <490> but was: <990>|expected: <<n>> but was: <<n>>",
                "at 2026-11-21T03:00:00.123Z it was late|at <time> it was late",
                "took 12:30:59.5 of a day|took <time> of a day",
                "Object com.example.A@1f2e3d4c is gone|Object com.example.A<hex> is gone",
                "address 0xDEADBEEF|address <hex>",
                "no file /tmp/junit123/a.txt here|no file <path> here",
                "id 123e4567-e89b-12d3-a456-426614174000|id <uuid>",
                "two   words|two words"
            })
    void whatDiffersFromRunToRunBecomesAPlaceholder(String message, String expected) {
        assertThat(FailureMessage.normalised(message)).isEqualTo(expected);
    }

    @Test
    void whatAHostileTestSaysAtLengthIsReadAllTheSame() {
        assertThat(FailureMessage.normalised("in /" + "a/".repeat(10_000) + " it was"))
                .isEqualTo("in <path> it was");
        assertThat(ShownValues.of("a.b.".repeat(10_000) + "Kind#ONE \"" + "x".repeat(10_000) + "\""))
                .startsWith("Kind.ONE \"xx");
    }

    @Test
    void onlyFramesOfTheProjectIdentifyAFailure() {
        var trace = """
                java.lang.IllegalStateException: no
                \tat java.base/java.util.ArrayList.get(ArrayList.java:427)
                \tat com.example.Desk.quote(Desk.java:12)
                \tat %s
                \tat app//com.example.DeskTest.quotes(DeskTest.java:30)
                \tat org.junit.jupiter.Engine.run(Engine.java:1)
                """.formatted("a/".repeat(10_000));
        var failure = new ReportedTest(
                new TestId("", "com.example.DeskTest", "quotes"),
                ReportedTest.Status.FAILED,
                "java.lang.IllegalStateException",
                "no",
                trace,
                Duration.ZERO);

        var signature = Signatures.of(failure, FailureKind.TEST_FAILURE, name -> name.startsWith("com.example"));

        assertThat(signature.frames())
                .containsExactly(
                        "com.example.Desk.quote(Desk.java:12)", "com.example.DeskTest.quotes(DeskTest.java:30)");
    }
}
