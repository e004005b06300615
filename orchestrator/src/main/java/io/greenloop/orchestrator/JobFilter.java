package io.greenloop.orchestrator;

import io.greenloop.contracts.JobPhase;
import io.greenloop.contracts.Outcome;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which jobs are asked for; each condition holds.
 *
 * @param phases empty means any
 * @param outcomes empty means any, and jobs that have not ended
 * @param key the request's key
 * @param retryOf the job that was done again
 * @param source part of the address, path or archive name, whatever its case
 * @param createdAfter this instant or later
 * @param createdBefore before this instant
 */
public record JobFilter(
        Set<JobPhase> phases,
        Set<Outcome> outcomes,
        Optional<String> key,
        Optional<UUID> retryOf,
        Optional<String> source,
        Optional<Instant> createdAfter,
        Optional<Instant> createdBefore) {

    /** Every job. */
    public static final JobFilter ALL = new JobFilter(
            Set.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public JobFilter {
        phases = Set.copyOf(phases);
        outcomes = Set.copyOf(outcomes);
    }
}
