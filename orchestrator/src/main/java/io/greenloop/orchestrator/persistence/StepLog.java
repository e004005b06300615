package io.greenloop.orchestrator.persistence;

import io.greenloop.contracts.JobId;
import io.greenloop.contracts.StepId;
import io.greenloop.orchestrator.StepRecord;
import io.greenloop.orchestrator.domain.StepOutcome;
import io.greenloop.orchestrator.domain.StepResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What workers were asked for and what came of it. Every method needs a transaction. */
@ApplicationScoped
public class StepLog {

    private static final String ONE =
            " where job_id = :job and iteration = :iteration and kind = :kind and attempt = :attempt";

    private final EntityManager database;

    @Inject
    StepLog(EntityManager database) {
        this.database = database;
    }

    /** The command of a step goes out, for the first time or again. */
    public void issued(StepId step, Instant now) {
        about(
                        step,
                        "insert into job_step (job_id, iteration, kind, attempt, issues, issued_at)"
                                + " values (:job, :iteration, :kind, :attempt, 1, :now)"
                                + " on conflict (job_id, iteration, kind, attempt) do update"
                                + " set issues = job_step.issues + 1, ended_at = null, result = null")
                .setParameter("now", now)
                .executeUpdate();
    }

    public void started(StepId step, String worker, Instant now) {
        about(step, "update job_step set worker = :worker, started_at = :now" + ONE)
                .setParameter("worker", worker)
                .setParameter("now", now)
                .executeUpdate();
    }

    public void ended(StepId step, StepOutcome outcome, Instant now) {
        about(step, "update job_step set ended_at = :now, result = :result, summary = :summary, log = :log" + ONE)
                .setParameter("now", now)
                .setParameter("result", outcome.result().name())
                .setParameter("summary", outcome.summary())
                .setParameter("log", outcome.log())
                .executeUpdate();
    }

    /** Nobody waits any more for what the job still had under way. */
    public void dropped(JobId job, Instant now) {
        database.createNativeQuery(
                        "update job_step set ended_at = :now, result = :result where job_id = :job and result is null")
                .setParameter("now", now)
                .setParameter("result", StepResult.DROPPED.name())
                .setParameter("job", UUID.fromString(job.value()))
                .executeUpdate();
    }

    /** In the order in which they were first asked for. */
    public List<StepRecord> of(JobId job) {
        return database.createQuery("from StepEntity s where s.key.jobId = :job order by s.ordinal", StepEntity.class)
                .setParameter("job", UUID.fromString(job.value()))
                .getResultStream()
                .map(StepEntity::read)
                .toList();
    }

    public Optional<StepRecord> find(StepId step) {
        var key = new StepEntity.Key(
                UUID.fromString(step.jobId().value()), step.iteration(), step.kind(), step.attempt());
        return Optional.ofNullable(database.find(StepEntity.class, key)).map(StepEntity::read);
    }

    private Query about(StepId step, String sql) {
        return database.createNativeQuery(sql)
                .setParameter("job", UUID.fromString(step.jobId().value()))
                .setParameter("iteration", step.iteration())
                .setParameter("kind", step.kind().name())
                .setParameter("attempt", step.attempt());
    }
}
