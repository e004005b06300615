package io.greenloop.orchestrator.persistence;

import io.greenloop.contracts.JobId;
import io.greenloop.contracts.StepId;
import io.greenloop.contracts.StepKind;
import io.greenloop.orchestrator.StepRecord;
import io.greenloop.orchestrator.domain.StepResult;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One step of a job. Written by statements of {@link StepLog} alone. */
@Entity
@Table(name = "job_step")
public class StepEntity {

    /** The parts of a {@link StepId}. */
    @Embeddable
    public record Key(
            @Column(name = "job_id") UUID jobId,
            int iteration,
            @Enumerated(EnumType.STRING) StepKind kind,
            int attempt) {}

    @EmbeddedId
    Key key;

    @Column(insertable = false, updatable = false)
    long ordinal;

    int issues;

    @Column(name = "issued_at")
    Instant issuedAt;

    String worker;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    @Enumerated(EnumType.STRING)
    StepResult result;

    String summary;

    String log;

    StepRecord read() {
        return new StepRecord(
                new StepId(JobId.of(key.jobId()), key.iteration(), key.kind(), key.attempt()),
                issues,
                issuedAt,
                worker,
                startedAt,
                endedAt,
                result,
                summary,
                log);
    }
}
