package io.greenloop.sonarqube;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The moment by which a server must have answered. */
final class Deadline {

    private final Clock clock;
    private final Duration limit;
    private final Instant end;

    private Deadline(Clock clock, Duration limit) {
        this.clock = clock;
        this.limit = limit;
        this.end = clock.instant().plus(limit);
    }

    static Deadline in(Duration limit, Clock clock) {
        return new Deadline(clock, limit);
    }

    /** @throws SonarUnavailable when it is over */
    Duration remaining() throws SonarUnavailable {
        var remaining = Duration.between(clock.instant(), end);
        if (remaining.isNegative() || remaining.isZero()) {
            throw over();
        }
        return remaining;
    }

    SonarUnavailable over() {
        return new SonarUnavailable(
                String.format(Locale.ROOT, "the SonarQube server took longer than %.1f s", limit.toMillis() / 1000.0));
    }

    /** Lets the server work for a while. */
    void pause(Duration pause) throws SonarUnavailable {
        try {
            TimeUnit.MILLISECONDS.sleep(Math.min(pause.toMillis(), remaining().toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SonarUnavailable("the check was interrupted", e);
        }
    }
}
