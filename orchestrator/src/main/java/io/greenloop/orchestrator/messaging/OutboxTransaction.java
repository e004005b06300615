package io.greenloop.orchestrator.messaging;

import io.greenloop.contracts.JobId;
import io.greenloop.orchestrator.metrics.CoordinationMeter;
import io.greenloop.orchestrator.persistence.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Publishes the outbox of one job in order and stops at the first failure. What was published before it goes out again,
 * which its readers are made for.
 */
@ApplicationScoped
class OutboxTransaction {

    private final Outbox outbox;
    private final Publisher publisher;
    private final CoordinationMeter coordination;

    @Inject
    OutboxTransaction(Outbox outbox, Publisher publisher, CoordinationMeter coordination) {
        this.outbox = outbox;
        this.publisher = publisher;
        this.coordination = coordination;
    }

    @Transactional
    void publish(JobId job) {
        for (var row : outbox.lock(job)) {
            publisher.publish(row.topic(), job.value(), row.payload());
            coordination.published(job, row.topic());
            outbox.delete(row);
        }
    }

    @Transactional
    List<JobId> waiting() {
        return outbox.jobs();
    }
}
