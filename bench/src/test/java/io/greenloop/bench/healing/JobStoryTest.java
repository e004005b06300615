package io.greenloop.bench.healing;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.JobEvent;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.JobNews;
import io.greenloop.contracts.JobPhase;
import io.greenloop.contracts.Outcome;
import io.greenloop.contracts.TestReport;
import io.greenloop.contracts.Tier;
import io.greenloop.contracts.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobStoryTest {

    private static final Instant BEGUN = Instant.parse("2026-11-21T12:00:00Z");

    private final List<JobEvent> events = new ArrayList<>();

    @Test
    void aHealedJobIsCountedFromItsEvents() {
        at(4, reproduced(FailureKind.TEST_FAILURE));
        at(5, new JobNews.Proposed(1, Tier.TEMPLATE, 100, List.of(), Usage.NONE, ""));
        at(6, new JobNews.Gated(1, 97, 3, List.of()));
        at(8, new JobNews.Validated(1, Map.of(Verdict.FAILING, 90, Verdict.TIMEOUT, 7), List.of()));
        at(9, new JobNews.Proposed(2, Tier.TEMPLATE, 50, List.of(), Usage.NONE, ""));
        at(14, new JobNews.Validated(2, Map.of(Verdict.FAILING, 48, Verdict.PLAUSIBLE, 2), List.of("a", "b")));
        at(16, new JobNews.FaultHealed(2, "a", Tier.TEMPLATE, "guard", "A guard.", List.of(), 0));
        at(17, ended(Outcome.HEALED));

        var story = new JobStory(BEGUN, events);

        assertThat(story.isHealed()).isTrue();
        assertThat(story.isGreenBefore()).isFalse();
        assertThat(story.firstPlausibleSeconds()).contains(14.0);
        assertThat(story.endSeconds()).isEqualTo(17);
        assertThat(story.searchSeconds()).isEqualTo(10);
        assertThat(story.proposed()).isEqualTo(150);
        assertThat(story.refused()).isEqualTo(3);
        assertThat(story.tried()).isEqualTo(147);
        assertThat(story.plausible()).isEqualTo(2);
        assertThat(story.templates()).containsExactly("guard");
    }

    @Test
    void whatPassedBeforeIsNoCase() {
        at(4, reproduced(null));
        at(5, ended(Outcome.ABSTAINED));

        var story = new JobStory(BEGUN, events);

        assertThat(story.isGreenBefore()).isTrue();
        assertThat(story.isHealed()).isFalse();
        assertThat(story.firstPlausibleSeconds()).isEmpty();
        assertThat(story.searchSeconds()).isZero();
    }

    private void at(int second, JobNews news) {
        events.add(new JobEvent(
                new JobId("00000000-0000-4000-8000-000000000001"),
                events.size() + 1,
                BEGUN.plusSeconds(second),
                JobPhase.PROPOSING,
                news));
    }

    private static JobNews reproduced(FailureKind kind) {
        var report = new TestReport(
                kind, 5, 4, 0, List.of(), List.of(), List.of(), List.of(), Duration.ofSeconds(1), "", "");
        return new JobNews.Reproduced(report, 1);
    }

    private static JobNews ended(Outcome outcome) {
        return new JobNews.Ended(outcome, "why", 2, 150, 3, Usage.NONE, Duration.ofSeconds(17), null);
    }
}
