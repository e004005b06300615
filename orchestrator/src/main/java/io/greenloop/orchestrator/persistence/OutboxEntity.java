package io.greenloop.orchestrator.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A message to be published. */
@Entity
@Table(name = "outbox")
public class OutboxEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "job_id")
    UUID jobId;

    String topic;

    String payload;

    @Column(name = "created_at", insertable = false, updatable = false)
    Instant createdAt;

    public String topic() {
        return topic;
    }

    public String payload() {
        return payload;
    }
}
