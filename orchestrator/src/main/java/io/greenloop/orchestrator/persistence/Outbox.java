package io.greenloop.orchestrator.persistence;

import io.greenloop.contracts.JobId;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Messages that wait to be published. Every method needs a transaction. */
@ApplicationScoped
public class Outbox implements PanacheRepository<OutboxEntity> {

    public void add(JobId job, String topic, String payload) {
        var row = new OutboxEntity();
        row.jobId = UUID.fromString(job.value());
        row.topic = topic;
        row.payload = payload;
        persist(row);
    }

    /** A job's messages in order; nobody else publishes for the job until the transaction ends. */
    public List<OutboxEntity> lock(JobId job) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:job, 0))")
                .setParameter("job", job.value())
                .getSingleResult();
        return list("jobId = ?1 order by id", UUID.fromString(job.value()));
    }

    /** Since when the oldest message waits; empty when none does. */
    public Optional<Instant> oldest() {
        return Optional.ofNullable(getEntityManager()
                .createQuery("select min(o.createdAt) from OutboxEntity o", Instant.class)
                .getSingleResult());
    }

    /** Jobs with messages left, as after a crash. */
    public List<JobId> jobs() {
        return getEntityManager()
                .createQuery("select distinct o.jobId from OutboxEntity o", UUID.class)
                .getResultStream()
                .map(JobId::of)
                .toList();
    }
}
