package io.greenloop.orchestrator.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.TestId;
import io.greenloop.contracts.TestReport;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeftOutTest {

    private static final TestId CONNECTS = new TestId("", "shop.MailTest", "connects");
    private static final TestId RACES = new TestId("", "shop.CacheTest", "races");

    @Test
    void aPatchHealsAProjectOfWhichATestNeverCouldRunHere() {
        var before = report(FailureKind.TEST_FAILURE, List.of(RACES), List.of(CONNECTS));
        var after = report(FailureKind.ENVIRONMENT, List.of(), List.of(CONNECTS));

        assertThat(LeftOut.isAllThatIsLeft(before, after)).isTrue();
        assertThat(LeftOut.sentence(after))
                .startsWith("all 7 tests pass, leaving out 1 that")
                .endsWith("shop.MailTest#connects among them");
    }

    @Test
    void whatBecameFlakyWithThePatchIsNotLeftOut() {
        var before = report(FailureKind.TEST_FAILURE, List.of(), List.of(CONNECTS));

        assertThat(LeftOut.isAllThatIsLeft(before, report(FailureKind.FLAKY, List.of(RACES), List.of())))
                .isFalse();
        assertThat(LeftOut.isAllThatIsLeft(before, report(FailureKind.CRASH, List.of(), List.of(CONNECTS))))
                .isFalse();
    }

    private static TestReport report(FailureKind kind, List<TestId> flaky, List<TestId> environment) {
        return new TestReport(kind, 8, 7, 0, List.of(), List.of(), flaky, environment, Duration.ZERO, "", "");
    }
}
