package io.greenloop.orchestrator.persistence;

import io.greenloop.contracts.JobId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/** Remembers which messages were taken in. Every method needs a transaction. */
@ApplicationScoped
public class Inbox {

    private final EntityManager database;

    @Inject
    Inbox(EntityManager database) {
        this.database = database;
    }

    /** Whether the message is new; it is remembered if the transaction commits. */
    public boolean take(String messageId, JobId job, Instant now) {
        return database.createNativeQuery(
                                "insert into inbox (message_id, job_id, seen_at) values (:message, :job, :now) on conflict do nothing")
                        .setParameter("message", messageId)
                        .setParameter("job", UUID.fromString(job.value()))
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** An ended job refuses everything by itself, so its rows are of no more use. */
    public void forget(JobId job) {
        database.createNativeQuery("delete from inbox where job_id = :job")
                .setParameter("job", UUID.fromString(job.value()))
                .executeUpdate();
    }
}
