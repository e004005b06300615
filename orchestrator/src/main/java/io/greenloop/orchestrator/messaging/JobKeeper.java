package io.greenloop.orchestrator.messaging;

import io.greenloop.contracts.JobId;
import io.greenloop.orchestrator.JobChanged;
import io.greenloop.orchestrator.Jobs;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Admits waiting jobs and looks after those that nobody speaks of. */
@ApplicationScoped
class JobKeeper {

    private static final Logger LOG = Logger.getLogger(JobKeeper.class);

    private final Jobs jobs;
    private final Scheduler scheduler;

    @Inject
    JobKeeper(Jobs jobs, Scheduler scheduler) {
        this.jobs = jobs;
        this.scheduler = scheduler;
    }

    /** The database goes before the scheduler does. */
    void onStop(@Observes ShutdownEvent stopping) {
        scheduler.pause();
    }

    /** A change may be a new job, or an ended one that leaves room. */
    void onCommitted(@ObservesAsync JobChanged change) {
        admit();
    }

    @Scheduled(every = "2s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void keep() {
        each(jobs.due(), jobs::look);
        admit();
    }

    /** A job that cannot be looked after is no reason to let the others wait; it is due again the next time. */
    static void each(List<JobId> due, Consumer<JobId> look) {
        for (var id : due) {
            try {
                LOG.infof("job looked after jobId=%s", id);
                look.accept(id);
            } catch (RuntimeException broken) {
                LOG.errorf(broken, "job could not be looked after jobId=%s", id);
            }
        }
    }

    private void admit() {
        while (jobs.admitNext()) {
            LOG.debug("a waiting job was admitted");
        }
    }
}
