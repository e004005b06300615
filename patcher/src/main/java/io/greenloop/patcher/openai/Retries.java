package io.greenloop.patcher.openai;

import io.greenloop.patcher.domain.model.ModelReply;
import io.greenloop.patcher.domain.model.ModelTrouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Tries again what may pass, twice at most, waiting as long as the endpoint asks but never beyond the limit of the call. */
final class Retries {

    private static final int MOST_TRIES = 3;
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);

    /** Time, so that a test need not wait for it. */
    interface Time {

        Instant now();

        void pause(Duration duration) throws InterruptedException;
    }

    /** The clock on the wall. */
    static final class RealTime implements Time {

        private final Clock clock = Clock.systemUTC();

        @Override
        public Instant now() {
            return clock.instant();
        }

        @Override
        public void pause(Duration duration) throws InterruptedException {
            TimeUnit.MILLISECONDS.sleep(duration.toMillis());
        }
    }

    /** One try. */
    @FunctionalInterface
    interface Attempt {
        ModelReply within(Duration left) throws ModelTrouble, Refused;
    }

    private final Time time;

    Retries(Time time) {
        this.time = time;
    }

    ModelReply within(Duration limit, Attempt attempt) throws ModelTrouble {
        var end = time.now().plus(limit);
        var wait = FIRST_WAIT;
        for (int tries = 1; ; tries++) {
            try {
                return attempt.within(Duration.between(time.now(), end));
            } catch (Refused refused) {
                var asked = refused.waitOr(wait);
                boolean isHopeless = tries == MOST_TRIES
                        || !refused.isTemporary()
                        || !time.now().plus(asked).isBefore(end);
                if (isHopeless) {
                    throw refused.trouble(tries);
                }
                pause(asked);
                wait = wait.multipliedBy(4);
            }
        }
    }

    private void pause(Duration duration) throws ModelTrouble {
        try {
            time.pause(duration);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ModelTrouble("the call was stopped", false);
        }
    }
}
