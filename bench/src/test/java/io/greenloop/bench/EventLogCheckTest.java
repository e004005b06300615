package io.greenloop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.JobEvent;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.JobNews;
import io.greenloop.contracts.JobPhase;
import io.greenloop.contracts.Outcome;
import io.greenloop.contracts.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventLogCheckTest {

    private static final JobId JOB = new JobId("00000000-0000-4000-8000-000000000001");
    private static final Instant AT = Instant.parse("2026-11-21T12:00:00Z");
    private static final JobEvent ACCEPTED = event(1, new JobNews.Accepted("Folder", List.of(), ""));
    private static final JobEvent STARTED = event(2, new JobNews.Started());
    private static final JobEvent ENDED = ended(3, Outcome.HEALED);
    private static final List<JobEvent> WHOLE = List.of(ACCEPTED, STARTED, ENDED);

    @Test
    void aWholeLogHasNoFaultAndSaysHowItEnded() {
        var check = new EventLogCheck(WHOLE, WHOLE);

        assertThat(check.faults()).isEmpty();
        assertThat(check.ends()).isEqualTo(1);
        assertThat(check.outcome()).contains(Outcome.HEALED);
    }

    @Test
    void whatKafkaRepeatsIsCountedAndNoFault() {
        var check = new EventLogCheck(WHOLE, List.of(ACCEPTED, STARTED, STARTED, ENDED, STARTED, ENDED));

        assertThat(check.faults()).isEmpty();
        assertThat(check.repeats()).isEqualTo(3);
    }

    @Test
    void aGapIsAFault() {
        assertThat(new EventLogCheck(List.of(ACCEPTED, ENDED), List.of(ACCEPTED, ENDED)).faults())
                .anyMatch(fault -> fault.contains("event 2 of the stream has the number 3"))
                .anyMatch(fault -> fault.contains("Kafka has event 3 where 2 was to come"));
    }

    @Test
    void aSecondEndIsAFault() {
        var twice = List.of(ACCEPTED, STARTED, ENDED, ended(4, Outcome.HEALED));

        assertThat(new EventLogCheck(twice, twice).faults()).containsExactly("it ended 2 times");
    }

    @Test
    void anythingAfterTheEndIsAFault() {
        var late = List.of(ACCEPTED, ended(2, Outcome.HEALED), event(3, new JobNews.Started()));

        assertThat(new EventLogCheck(late, late).faults()).containsExactly("something was told after the end");
    }

    @Test
    void aJobThatNeverEndedIsAFault() {
        var open = List.of(ACCEPTED, STARTED);

        assertThat(new EventLogCheck(open, open).faults()).containsExactly("it ended 0 times");
    }

    @Test
    void anotherEventUnderTheSameNumberIsAFault() {
        var other = List.of(ACCEPTED, STARTED, ended(3, Outcome.FAILED), ENDED);

        assertThat(new EventLogCheck(WHOLE, other).faults())
                .anyMatch(fault -> fault.equals("Kafka has two events with the number 3"));
    }

    @Test
    void whatKafkaLacksOrSaysInAnotherOrderIsAFault() {
        assertThat(new EventLogCheck(WHOLE, List.of(ACCEPTED, STARTED)).faults())
                .containsExactly("Kafka has 2 events that are not the 3 of the stream");
        assertThat(new EventLogCheck(WHOLE, List.of(STARTED, ACCEPTED, ENDED)).faults())
                .anyMatch(fault -> fault.contains("Kafka has event 2 where 1 was to come"));
    }

    private static JobEvent ended(long sequence, Outcome outcome) {
        return event(sequence, new JobNews.Ended(outcome, "why", 1, 1, 0, Usage.NONE, Duration.ofSeconds(1), null));
    }

    private static JobEvent event(long sequence, JobNews news) {
        return new JobEvent(JOB, sequence, AT, JobPhase.QUEUED, news);
    }
}
