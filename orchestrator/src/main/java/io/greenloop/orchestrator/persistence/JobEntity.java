package io.greenloop.orchestrator.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.greenloop.contracts.Json;
import io.greenloop.orchestrator.domain.Job;
import io.greenloop.orchestrator.domain.ShownSource;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A job's row. */
@Entity
@Table(name = "job")
public class JobEntity {

    @Id
    UUID id;

    @Column(name = "request_key", updatable = false)
    String requestKey;

    String phase;

    String outcome;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "next_look")
    Instant nextLook;

    @Column(name = "retry_of", updatable = false)
    UUID retryOf;

    @Column(updatable = false)
    String source;

    @JdbcTypeCode(SqlTypes.JSON)
    String state;

    static JobEntity of(Job job) {
        var row = new JobEntity();
        row.id = UUID.fromString(job.id().value());
        row.requestKey = job.order().key().isEmpty() ? null : job.order().key();
        row.createdAt = job.createdAt();
        var retried = job.order().retryOf();
        row.retryOf = retried == null ? null : UUID.fromString(retried.value());
        row.source = ShownSource.text(job.order().source());
        return row;
    }

    JobEntity write(Job job, Optional<Instant> look) {
        phase = job.phase().name();
        outcome = job.ending() == null ? null : job.ending().outcome().name();
        nextLook = look.orElse(null);
        try {
            state = Json.mapper().writeValueAsString(job);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("job %s cannot be written".formatted(id), e);
        }
        return this;
    }

    Job read() {
        try {
            return Json.mapper().readValue(state, Job.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("job %s cannot be read".formatted(id), e);
        }
    }
}
