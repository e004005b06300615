package io.greenloop.orchestrator;

import io.greenloop.contracts.StepId;
import io.greenloop.orchestrator.domain.StepResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A step that a worker was asked for, and what came of it.
 *
 * @param issues how often its command went out, counted from 1
 * @param issuedAt when its command first went out
 * @param worker who took it up last; null while nobody did
 * @param startedAt when it was taken up last; null while nobody did
 * @param endedAt null while it goes on
 * @param result null while it goes on
 * @param summary one sentence; empty while there is nothing to tell
 * @param log blob id of what was printed; empty when nothing was stored
 */
public record StepRecord(
        StepId step,
        int issues,
        Instant issuedAt,
        String worker,
        Instant startedAt,
        Instant endedAt,
        StepResult result,
        String summary,
        String log) {

    public StepRecord {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(issuedAt, "issuedAt");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(log, "log");
    }

    /** From being taken up to the end; empty while it goes on, or when nobody took it up. */
    public Optional<Duration> took() {
        return startedAt == null || endedAt == null
                ? Optional.empty()
                : Optional.of(Duration.between(startedAt, endedAt));
    }
}
