package io.greenloop.orchestrator;

import io.greenloop.contracts.Envelope;
import io.greenloop.contracts.JobEvent;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.JobNews;
import io.greenloop.contracts.JobPhase;
import io.greenloop.contracts.Outcome;
import io.greenloop.contracts.StepEvent;
import io.greenloop.orchestrator.domain.Decider;
import io.greenloop.orchestrator.domain.Decision;
import io.greenloop.orchestrator.domain.Job;
import io.greenloop.orchestrator.domain.JobOrder;
import io.greenloop.orchestrator.persistence.Inbox;
import io.greenloop.orchestrator.persistence.JobStore;
import io.greenloop.orchestrator.persistence.NewsLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Everything that happens to jobs: each call is one transaction with the state, the news and the messages it causes. */
@ApplicationScoped
public class Jobs {

    private final JobStore store;
    private final NewsLog newsLog;
    private final Inbox inbox;
    private final JobChanges changes;
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
            JobRepositories repositories,
            Decider decider,
            OrchestratorSettings settings,
            Clock clock) {
        this.store = store;
        this.newsLog = newsLog;
        this.inbox = inbox;
        this.changes = changes;
        this.repositories = repositories;
        this.decider = decider;
        this.settings = settings;
        this.clock = clock;
    }

    /** Stores a job; it is done even if every process dies right after. */
    @Transactional
    public Accepted accept(NewJob wanted) {
        var request = wanted.request();
        if (!request.key().isEmpty()) {
            var earlier = store.withKey(request.key());
            if (earlier.isPresent()) {
                return new Accepted(earlier.get().id(), false);
            }
        }
        var order = new JobOrder(
                wanted.id(),
                request.source(),
                request.tests(),
                request.policy(),
                wanted.containment(),
                request.key(),
                wanted.retryOf());
        var job = Job.queued(order, wanted.baseCommit(), clock.instant());
        var retryOf = wanted.retryOf() == null ? "" : wanted.retryOf().value();
        var news = new JobNews.Accepted(request.source().getClass().getSimpleName(), request.tests(), retryOf);
        changes.insert(job, news);
        return new Accepted(job.id(), true);
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
    public Page list(Optional<JobPhase> phase, Optional<Outcome> outcome, int offset, int limit) {
        return store.page(phase, outcome, offset, limit);
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
        var job = found.get();
        var commit = decider.confirms(job, event)
                ? repositories.commit(id, job.headCommit(), job.batch().winner())
                : "";
        changes.update(decider.decide(job, event, commit, now));
        return EventOutcome.APPLIED;
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
        store.lock(id).ifPresent(job -> changes.update(looked(job)));
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
