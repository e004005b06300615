package io.greenloop.orchestrator.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReplayRunTest {

    private static final List<LetterId> LETTERS = LongStream.range(0, 5)
            .mapToObj(offset -> new LetterId("greenloop.jobs.requested", 0, offset))
            .toList();

    private final MovingClock clock = new MovingClock();

    @Test
    void whatCannotBeReplayedIsLeftAndTheRestGoesOn() {
        var run = run(id -> id.offset() == 1 ? ReplayResult.TEXT_IS_GONE : ReplayResult.REPLAYED);

        assertThat(run)
                .isEqualTo(new Replayed(
                        List.of(LETTERS.get(0), LETTERS.get(2), LETTERS.get(3), LETTERS.get(4)),
                        List.of(LETTERS.get(1)),
                        List.of()));
    }

    @Test
    void whatIsNotReachedInTimeIsNamed() {
        var run = run(id -> {
            clock.now = clock.now.plusSeconds(4);
            return ReplayResult.REPLAYED;
        });

        assertThat(run).isEqualTo(new Replayed(LETTERS.subList(0, 3), List.of(), LETTERS.subList(3, 5)));
    }

    @Test
    void aBrokerThatFallsSilentEndsTheRunWithWhatItDid() {
        var run = run(id -> {
            if (id.offset() == 2) {
                throw new LettersUnavailable("the broker does not answer");
            }
            return ReplayResult.REPLAYED;
        });

        assertThat(run).isEqualTo(new Replayed(LETTERS.subList(0, 2), List.of(), LETTERS.subList(2, 5)));
    }

    @Test
    void aBrokerThatIsSilentFromTheBeginningIsTrouble() {
        assertThatThrownBy(() -> run(id -> {
                    throw new LettersUnavailable("the broker does not answer");
                }))
                .isInstanceOf(LettersUnavailable.class);
    }

    private Replayed run(java.util.function.Function<LetterId, ReplayResult> replay) {
        return new ReplayRun(replay, clock, Duration.ofSeconds(10)).of(LETTERS);
    }

    /** Stands still until it is moved. */
    private static final class MovingClock extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
