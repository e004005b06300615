package io.greenloop.orchestrator.messaging;

import io.greenloop.contracts.JobId;
import io.greenloop.orchestrator.JobChanged;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;

/** Publishes what a commit left in the outbox: woken by the commit, and by a slow sweep for what a crash left behind. */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int THREADS = 2;

    private final OutboxTransaction transaction;
    private final Event<JobChanged> committed;
    private final Set<JobId> waiting = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        var thread = new Thread(task, "outbox-relay");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    OutboxRelay(OutboxTransaction transaction, Event<JobChanged> committed) {
        this.transaction = transaction;
        this.committed = committed;
    }

    void onCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobChanged change) {
        wake(change.id());
        committed.fireAsync(change);
    }

    @Scheduled(every = "5s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        transaction.waiting().forEach(this::wake);
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }

    private void wake(JobId job) {
        if (!waiting.add(job)) {
            return;
        }
        try {
            threads.execute(() -> publish(job));
        } catch (RejectedExecutionException stopping) {
            waiting.remove(job);
        }
    }

    private void publish(JobId job) {
        // Whoever commits from here on wakes us again.
        waiting.remove(job);
        try {
            transaction.publish(job);
        } catch (RuntimeException brokerOrDatabaseAway) {
            LOG.warnf(
                    "outbox waits jobId=%s cause=%s",
                    job, brokerOrDatabaseAway.getClass().getSimpleName());
        }
    }
}
