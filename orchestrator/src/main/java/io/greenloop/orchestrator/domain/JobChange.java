package io.greenloop.orchestrator.domain;

import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.JobPhase;
import io.greenloop.contracts.TestReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A job being changed; checks the phase table and makes the next {@link Job}. */
final class JobChange {

    private final Job from;
    private JobPhase phase;
    private Instant startedAt;
    private String baseCommit;
    private String headCommit;
    private int iteration;
    private Awaited awaited;
    private TestReport report;
    private List<FailureGroup> faults;
    private Search search;
    private Batch batch;
    private Ledger ledger;
    private final List<Healed> healed;
    private Healed best;
    private Ending ending;
    private Parking parking;

    JobChange(Job from) {
        this.from = from;
        this.phase = from.phase();
        this.startedAt = from.startedAt();
        this.baseCommit = from.baseCommit();
        this.headCommit = from.headCommit();
        this.iteration = from.iteration();
        this.awaited = from.awaited();
        this.report = from.report();
        this.faults = from.faults();
        this.search = from.search();
        this.batch = from.batch();
        this.ledger = from.ledger();
        this.healed = new ArrayList<>(from.healed());
        this.best = from.best();
        this.ending = from.ending();
        this.parking = from.parking();
    }

    /** @throws IllegalStateException when the phase table does not allow it */
    JobChange moveTo(JobPhase next) {
        if (!phase.next().contains(next)) {
            throw new IllegalStateException("job %s cannot go from %s to %s".formatted(from.id(), phase, next));
        }
        phase = next;
        return this;
    }

    JobChange startedAt(Instant now) {
        startedAt = now;
        return this;
    }

    JobChange base(String commit) {
        baseCommit = commit;
        headCommit = commit;
        return this;
    }

    JobChange head(String commit) {
        headCommit = commit;
        return this;
    }

    JobChange iteration(int number) {
        iteration = number;
        return this;
    }

    JobChange awaiting(Awaited step) {
        awaited = step;
        return this;
    }

    JobChange report(TestReport newest) {
        report = newest;
        return this;
    }

    JobChange faults(List<FailureGroup> left) {
        faults = left;
        return this;
    }

    JobChange search(Search newest) {
        search = newest;
        return this;
    }

    JobChange batch(Batch newest) {
        batch = newest;
        return this;
    }

    JobChange ledger(Ledger newest) {
        ledger = newest;
        return this;
    }

    JobChange heal(Healed patch) {
        healed.add(patch);
        best = null;
        return this;
    }

    JobChange best(Healed candidate) {
        best = candidate;
        return this;
    }

    JobChange parking(Parking newest) {
        parking = newest;
        return this;
    }

    JobChange end(Ending how) {
        moveTo(JobPhase.ENDED);
        ending = how;
        awaited = null;
        batch = Batch.NONE;
        return this;
    }

    Job done() {
        return new Job(
                from.order(),
                phase,
                from.createdAt(),
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
                from.told(),
                parking);
    }
}
