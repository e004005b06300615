package io.greenloop.orchestrator.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.JobPhase;
import io.greenloop.contracts.StepId;
import io.greenloop.contracts.TestReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One job as it stands; a value that only the {@link Decider} changes.
 *
 * @param startedAt when it was admitted; null before
 * @param baseCommit the submitted code; empty until it is there
 * @param headCommit the code with every fault healed so far; empty until the base is there
 * @param iteration 0 before the first proposal
 * @param awaited the step it waits for; null while it waits for none
 * @param report the tests as they stand at the head; null until they ran
 * @param faults what is still to heal, the one in work first
 * @param search the search for the first fault's patch; null while there is none
 * @param best the best candidate for the fault in work; null while there is none
 * @param ending null until it ended
 * @param told how many news of it went out
 * @param parking null unless it stood aside
 */
public record Job(
        JobOrder order,
        JobPhase phase,
        Instant createdAt,
        Instant startedAt,
        String baseCommit,
        String headCommit,
        int iteration,
        Awaited awaited,
        TestReport report,
        List<FailureGroup> faults,
        Search search,
        Batch batch,
        Ledger ledger,
        List<Healed> healed,
        Healed best,
        Ending ending,
        long told,
        Parking parking) {

    public Job {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(batch, "batch");
        Objects.requireNonNull(ledger, "ledger");
        baseCommit = baseCommit == null ? "" : baseCommit;
        headCommit = headCommit == null ? "" : headCommit;
        faults = List.copyOf(faults);
        healed = List.copyOf(healed);
        if ((phase == JobPhase.ENDED) != (ending != null)) {
            throw new IllegalStateException("job %s is %s with ending %s".formatted(order.id(), phase, ending));
        }
    }

    /** A job that was accepted; {@code baseCommit} is empty when its code has yet to be cloned. */
    public static Job queued(JobOrder order, String baseCommit, Instant now) {
        return new Job(
                order,
                JobPhase.QUEUED,
                now,
                null,
                baseCommit,
                baseCommit,
                0,
                null,
                null,
                List.of(),
                null,
                Batch.NONE,
                Ledger.EMPTY,
                List.of(),
                null,
                null,
                0,
                null);
    }

    /** The job's own name. */
    @JsonIgnore
    public JobId id() {
        return order.id();
    }

    /** Whether the job still waits for a result of this step. */
    public boolean awaits(StepId step) {
        return awaited != null && awaited.step().equals(step);
    }

    /** Whether nothing more will happen to it. */
    @JsonIgnore
    public boolean hasEnded() {
        return phase == JobPhase.ENDED;
    }

    /** Whether its code never came, so that nothing is in its repository. That a worker found none proves nothing of ours. */
    @JsonIgnore
    public boolean hasNoCode() {
        return baseCommit.isEmpty();
    }

    /** The fault in work. */
    @JsonIgnore
    public Optional<FailureGroup> target() {
        return faults.stream().findFirst();
    }

    /** How long the job has been at work, the time that it stood aside left out; zero before it was admitted. */
    public Duration took(Instant now) {
        var end = ending == null ? now : ending.at();
        return startedAt == null
                ? Duration.ZERO
                : Duration.between(startedAt, end).minus(parked(end));
    }

    /** How long it stood aside. */
    Duration parked(Instant now) {
        return parking == null ? Duration.ZERO : parking.took(now);
    }

    /** The job after so many more news of it went out. */
    public Job told(int more) {
        return new Job(
                order,
                phase,
                createdAt,
                startedAt,
                baseCommit,
                headCommit,
                iteration,
                awaited,
                report,
                faults,
                search,
                batch,
                ledger,
                healed,
                best,
                ending,
                told + more,
                parking);
    }

    JobChange change() {
        return new JobChange(this);
    }
}
