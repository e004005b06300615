package io.greenloop.orchestrator.persistence;

import io.greenloop.contracts.JobId;
import io.greenloop.contracts.JobPhase;
import io.greenloop.orchestrator.JobFilter;
import io.greenloop.orchestrator.Page;
import io.greenloop.orchestrator.domain.Job;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

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
    public Page page(JobFilter filter, int offset, int limit) {
        var wanted = new JobQuery(filter);
        var query = find(wanted.text(), Sort.descending("createdAt", "id"), wanted.values());
        var total = query.count();
        var jobs = query.range(offset, offset + limit - 1).stream()
                .map(JobEntity::read)
                .toList();
        return new Page(jobs, total);
    }

    /** How many jobs are in each phase that has any. */
    public Map<JobPhase, Long> countByPhase() {
        return getEntityManager()
                .createQuery("select j.phase, count(j) from JobEntity j group by j.phase", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> JobPhase.valueOf((String) row[0]), row -> (Long) row[1]));
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

    /** Jobs that ended before the moment given. */
    public Set<JobId> endedBefore(Instant moment) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select cast(id as text) from job
                        where outcome is not null and cast(state -> 'ending' ->> 'at' as timestamptz) <= :moment
                        """, String.class)
                .setParameter("moment", moment)
                .getResultStream()
                .map(JobId::new)
                .collect(Collectors.toSet());
    }

    /** Whether there is, or was, such a job. */
    public boolean knows(JobId id) {
        return count("id", key(id)) > 0;
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
