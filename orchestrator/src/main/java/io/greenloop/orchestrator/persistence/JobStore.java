package io.greenloop.orchestrator.persistence;

import io.greenloop.contracts.JobId;
import io.greenloop.contracts.JobPhase;
import io.greenloop.contracts.Outcome;
import io.greenloop.orchestrator.Page;
import io.greenloop.orchestrator.domain.Job;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Jobs in the database. Every method needs a transaction. */
@ApplicationScoped
public class JobStore implements PanacheRepositoryBase<JobEntity, UUID> {

    /** Any number will do as long as nobody else locks by it. */
    private static final long ADMISSION_LOCK = 0x6772_6565_6e01L;

    private static final long ACCEPTANCE_LOCK = 0x6772_6565_6e02L;

    public void insert(Job job, Optional<Instant> look) {
        persist(JobEntity.of(job).write(job, look));
    }

    public void update(Job job, Optional<Instant> look) {
        findById(key(job.id())).write(job, look);
    }

    public Optional<Job> read(JobId id) {
        return findByIdOptional(key(id)).map(JobEntity::read);
    }

    /** Reads a job that nobody else changes until the transaction ends. */
    public Optional<Job> lock(JobId id) {
        return findByIdOptional(key(id), LockModeType.PESSIMISTIC_WRITE).map(JobEntity::read);
    }

    /** Until the transaction ends nobody else stores a job with a key, so that two at once become one. */
    public void lockKeys() {
        advisoryLock(ACCEPTANCE_LOCK);
    }

    /** The job that an earlier request with this key became. */
    public Optional<Job> withKey(String requestKey) {
        return find("requestKey", requestKey).firstResultOptional().map(JobEntity::read);
    }

    /** Jobs, newest first. */
    public Page page(Optional<JobPhase> phase, Optional<Outcome> outcome, int offset, int limit) {
        var conditions = new ArrayList<>(List.of("1 = 1"));
        var values = new HashMap<String, Object>();
        phase.ifPresent(value -> {
            conditions.add("phase = :phase");
            values.put("phase", value.name());
        });
        outcome.ifPresent(value -> {
            conditions.add("outcome = :outcome");
            values.put("outcome", value.name());
        });
        var query = find(String.join(" and ", conditions), Sort.descending("createdAt", "id"), values);
        var total = query.count();
        var jobs = query.range(offset, offset + limit - 1).stream()
                .map(JobEntity::read)
                .toList();
        return new Page(jobs, total);
    }

    /** The oldest waiting job, locked, if fewer than the number given are at work; one admission at a time. */
    public Optional<Job> nextToAdmit(int most) {
        advisoryLock(ADMISSION_LOCK);
        var running = count(
                "phase not in ?1", List.of(JobPhase.QUEUED.name(), JobPhase.PARKED.name(), JobPhase.ENDED.name()));
        if (running >= most) {
            return Optional.empty();
        }
        return find("phase", Sort.ascending("createdAt", "id"), JobPhase.QUEUED.name())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(JobEntity::read);
    }

    /** Jobs that somebody should look after by now. */
    public List<JobId> due(Instant now) {
        return find("nextLook <= ?1", now).stream().map(row -> JobId.of(row.id)).toList();
    }

    private void advisoryLock(long number) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(:number)")
                .setParameter("number", number)
                .getSingleResult();
    }

    private static UUID key(JobId id) {
        return UUID.fromString(id.value());
    }
}
