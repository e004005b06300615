package io.greenloop.orchestrator;

import io.greenloop.contracts.Envelope;
import io.greenloop.contracts.FailureNumber;
import io.greenloop.contracts.JobEvent;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.JobNews;
import io.greenloop.contracts.JobPhase;
import io.greenloop.contracts.StepEvent;
import io.greenloop.orchestrator.domain.Decider;
import io.greenloop.orchestrator.domain.Decision;
import io.greenloop.orchestrator.domain.Job;
import io.greenloop.orchestrator.domain.JobOrder;
import io.greenloop.orchestrator.persistence.Inbox;
import io.greenloop.orchestrator.persistence.JobStore;
import io.greenloop.orchestrator.persistence.NewsLog;
import io.greenloop.workspace.UnknownObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everything that happens to jobs: each call is one transaction with the state, the news and the messages it causes. */
@ApplicationScoped
public class Jobs {

    private final JobStore store;
    private final NewsLog newsLog;
    private final Inbox inbox;
    private final JobChanges changes;
    private final JobSteps steps;
    private final JobRepositories repositories;
    private final Decider decider;
    private final OrchestratorSettings settings;
    private final Clock clock;

    @Inject
    Jobs(
            JobStore store,
            NewsLog newsLog,
            Inbox inbox,
            JobChanges changes,
            JobSteps steps,
            JobRepositories repositories,
            Decider decider,
            OrchestratorSettings settings,
            Clock clock) {
        this.store = store;
        this.newsLog = newsLog;
        this.inbox = inbox;
        this.changes = changes;
        this.steps = steps;
        this.repositories = repositories;
        this.decider = decider;
        this.settings = settings;
        this.clock = clock;
    }

    /** Stores a job; it is done even if every process dies right after. */
    @Transactional
    public Accepted accept(NewJob wanted) {
        var order = wanted.order();
        if (!order.key().isEmpty()) {
            store.lockKeys();
            var earlier = known(order);
            if (earlier.isPresent()) {
                return earlier.get();
            }
        }
        var job = Job.queued(order, wanted.baseCommit(), clock.instant());
        var retryOf = order.retryOf() == null ? "" : order.retryOf().value();
        changes.insert(job, new JobNews.Accepted(order.source().getClass().getSimpleName(), order.tests(), retryOf));
        return Accepted.anew(job.id());
    }

    /** The job that an earlier order with this one's key became; empty when there is none, or no key. */
    @Transactional
    public Optional<Accepted> known(JobOrder order) {
        if (order.key().isEmpty()) {
            return Optional.empty();
        }
        return store.withKey(order.key())
                .map(Job::order)
                .map(earlier -> new Accepted(earlier.id(), false, earlier.differences(order)));
    }

    @Transactional
    public Optional<Job> find(JobId id) {
        return store.read(id);
    }

    /**
     * Jobs, newest first.
     *
     * @param offset 0 or more
     * @param limit 1 or more
     */
    @Transactional
    public Page list(JobFilter filter, int offset, int limit) {
        return store.page(filter, offset, limit);
    }

    /** What the world was told of a job after the sequence given, at most so many. */
    @Transactional
    public List<JobEvent> events(JobId id, long after, int most) {
        return newsLog.after(id, after, most);
    }

    @Transactional
    public CancelResult cancel(JobId id, String reason) {
        var found = store.lock(id);
        if (found.isEmpty()) {
            return CancelResult.UNKNOWN_JOB;
        }
        var decision = decider.cancel(found.get(), reason, clock.instant());
        if (!decision.changes(found.get())) {
            return CancelResult.ALREADY_ENDED;
        }
        changes.update(decision);
        return CancelResult.CANCELLED;
    }

    /** Lets a parked job heal what fails here; false when it is not parked. */
    @Transactional
    public boolean resume(JobId id) {
        var parked = store.lock(id).filter(job -> job.phase() == JobPhase.PARKED);
        parked.map(job -> decider.resume(job, clock.instant())).ifPresent(changes::update);
        return parked.isPresent();
    }

    /** Takes in what a worker says. Twice the same, or too late, changes nothing. */
    @Transactional
    public EventOutcome apply(Envelope message) {
        if (!(message.data() instanceof StepEvent event)) {
            return EventOutcome.NOT_FOR_US;
        }
        var now = clock.instant();
        var id = event.step().jobId();
        var found = store.lock(id);
        if (found.isEmpty() || !found.get().awaits(event.step())) {
            if (!event.isResult()) {
                changes.stopUnwanted(event.step(), found);
            }
            return EventOutcome.TOO_LATE;
        }
        if (event.isResult() && !inbox.take(message.id(), id, now)) {
            return EventOutcome.SEEN_BEFORE;
        }
        var decision = decided(found.get(), event, now);
        if (decision.changes(found.get())) {
            steps.heard(event, now);
        }
        changes.update(decision);
        return EventOutcome.APPLIED;
    }

    private Decision decided(Job job, StepEvent event, Instant now) {
        try {
            var commit = decider.confirms(job, event)
                    ? repositories.commit(
                            job.id(), job.headCommit(), job.batch().winner())
                    : "";
            return decider.decide(job, event, commit, now);
        } catch (UnknownObject gone) {
            return decider.fail(job, FailureNumber.REPOSITORY_GONE.because(gone.getMessage()), now);
        }
    }

    /** Starts the oldest waiting job, if there is room for one more. */
    @Transactional
    public boolean admitNext() {
        var waiting = store.nextToAdmit(settings.runningJobs());
        waiting.map(job -> decider.admit(job, clock.instant())).ifPresent(changes::update);
        return waiting.isPresent();
    }

    /** Looks after a job whose worker fell silent or whose time is up. */
    @Transactional
    public void look(JobId id) {
        // It may have ended since it was found due, and an end is told once.
        store.lock(id).filter(job -> !job.hasEnded()).ifPresent(job -> changes.update(looked(job)));
    }

    /** Jobs that {@link #look} is due for. */
    @Transactional
    public List<JobId> due() {
        return store.due(clock.instant());
    }

    private Decision looked(Job job) {
        return decider.onClock(job, clock.instant());
    }
}
