package io.greenloop.orchestrator.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.CiFailure;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.JobNews;
import io.greenloop.contracts.JobPhase;
import io.greenloop.contracts.Outcome;
import io.greenloop.contracts.ProposePatches;
import io.greenloop.contracts.TestId;
import io.greenloop.contracts.TestReport;
import io.greenloop.contracts.TestsFinished;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FidelityTest {

    private static final String ASSERTION = "org.opentest4j.AssertionFailedError";
    private static final FailureSignature HERE = local("divides", ASSERTION, "expected: <n> but was: <n>");

    @Test
    void theSameFailureGoesOnWhateverNumbersItHoldsAndHoweverItsMessageBegins() {
        var loop = reproduced(
                ci("divides(int)[2]", ASSERTION, ASSERTION + ": expected: 4 but was: 3"),
                local("divides", ASSERTION, "expected: <n> but was: <n>"));

        assertThat(loop.job.phase()).isEqualTo(JobPhase.PROPOSING);
        assertThat(loop.news(JobNews.Parked.class)).isEmpty();
    }

    @Test
    void whatCiDoesNotTellIsNoDifference() {
        assertThat(reproduced(ci("divides", "", ""), HERE).job.phase()).isEqualTo(JobPhase.PROPOSING);
    }

    @Test
    void anotherExceptionParksTheJobWithBothShown() {
        var loop = reproduced(ci("divides", "java.lang.NullPointerException", "no rate"), HERE);

        assertThat(loop.job.phase()).isEqualTo(JobPhase.PARKED);
        assertThat(loop.job.awaited()).isNull();
        assertThat(loop.news(JobNews.Parked.class)).singleElement().satisfies(parked -> {
            assertThat(parked.ci())
                    .extracting(FailureSignature::exceptionType)
                    .containsExactly("java.lang.NullPointerException");
            assertThat(parked.local()).containsExactly(HERE);
            assertThat(parked.until()).isEqualTo(Loops.NOW.plus(Duration.ofHours(24)));
        });
    }

    @Test
    void anotherMessageAnotherTestAndABuildThatDoesNotCompileParkItToo() {
        assertThat(reproduced(ci("divides", ASSERTION, "no rate"), HERE).job.phase())
                .isEqualTo(JobPhase.PARKED);
        assertThat(reproduced(ci("rounds", ASSERTION, "expected: 4 but was: 3"), HERE)
                        .job
                        .phase())
                .isEqualTo(JobPhase.PARKED);
        assertThat(reproduced(
                                ci("divides", "", ""),
                                Loops.report(
                                        FailureKind.CRASH,
                                        List.of(new FailureSignature(
                                                Loops.SHIPS, FailureKind.CRASH, "", "the JVM ended", List.of()))))
                        .job
                        .phase())
                .isEqualTo(JobPhase.PARKED);
    }

    @Test
    void whatNeverFailsHereIsNotReproducedAndSaysWhatCiSaw() {
        var loop = reproduced(ci("divides", ASSERTION, "expected: 4"), Loops.green());

        assertThat(loop.job.ending().outcome()).isEqualTo(Outcome.ABSTAINED);
        assertThat(loop.job.ending().reason())
                .startsWith("not reproduced")
                .endsWith("CI saw shop.RatesTest#divides fail");
    }

    @Test
    void aWordFromSomebodyLetsItHealWhatFailsHereAndTheWaitCostsItNoTime() {
        var loop = reproduced(ci("rounds", "", ""), HERE);
        loop.now = loop.now.plus(Duration.ofHours(20));

        loop.take(loop.decider.resume(loop.job, loop.now));

        assertThat(loop.job.phase()).isEqualTo(JobPhase.PROPOSING);
        assertThat(loop.command).isInstanceOf(ProposePatches.class);
        assertThat(loop.news(JobNews.Resumed.class)).hasSize(1);
        assertThat(loop.job.took(loop.now)).isEqualTo(Duration.ZERO);
        assertThat(loop.decider
                        .onClock(loop.job, loop.now.plusSeconds(10))
                        .job()
                        .hasEnded())
                .isFalse();
        assertThat(loop.decider.nextLook(loop.job))
                .hasValueSatisfying(look -> assertThat(look).isAfter(loop.now));
        assertThat(loop.decider.resume(loop.job, loop.now).changes(loop.job)).isFalse();
    }

    @Test
    void withoutAWordItEndsInTime() {
        var loop = reproduced(ci("rounds", "", ""), HERE);
        var look = loop.decider.nextLook(loop.job).orElseThrow();

        assertThat(loop.decider.onClock(loop.job, look.minusSeconds(1)).changes(loop.job))
                .isFalse();
        loop.take(loop.decider.onClock(loop.job, look));

        assertThat(look).isEqualTo(Loops.NOW.plus(Duration.ofHours(24)));
        assertThat(loop.job.ending().outcome()).isEqualTo(Outcome.ABSTAINED);
        assertThat(loop.job.ending().reason()).contains("not what CI saw").contains("shop.RatesTest#rounds");
    }

    private static Loops reproduced(FailureSignature ci, FailureSignature local) {
        return reproduced(ci, Loops.report(FailureKind.TEST_FAILURE, List.of(local)));
    }

    private static Loops reproduced(FailureSignature ci, TestReport report) {
        return Loops.reproducing(ci).answer(step -> new TestsFinished(step, report, List.of()));
    }

    private static FailureSignature ci(String method, String type, String message) {
        return new CiFailure("shop.RatesTest", method, type, message).signature();
    }

    private static FailureSignature local(String method, String type, String message) {
        return new FailureSignature(
                new TestId("billing", "shop.RatesTest", method), FailureKind.TEST_FAILURE, type, message, List.of());
    }
}
