package io.greenloop.orchestrator;

import io.greenloop.contracts.AnalyzePatches;
import io.greenloop.contracts.CompareBehaviour;
import io.greenloop.contracts.Envelope;
import io.greenloop.contracts.JobEvent;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.JobNews;
import io.greenloop.contracts.Message;
import io.greenloop.contracts.PrepareProject;
import io.greenloop.contracts.ProposePatches;
import io.greenloop.contracts.RunTests;
import io.greenloop.contracts.ScoreCandidates;
import io.greenloop.contracts.StepCommand;
import io.greenloop.contracts.StepId;
import io.greenloop.contracts.StopWork;
import io.greenloop.contracts.Topics;
import io.greenloop.orchestrator.domain.Decider;
import io.greenloop.orchestrator.domain.Decision;
import io.greenloop.orchestrator.domain.Job;
import io.greenloop.orchestrator.persistence.Inbox;
import io.greenloop.orchestrator.persistence.JobStore;
import io.greenloop.orchestrator.persistence.NewsLog;
import io.greenloop.orchestrator.persistence.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Writes what was decided: the state, the news and the messages, all in the caller's transaction. */
@ApplicationScoped
class JobChanges {

    private static final Logger LOG = Logger.getLogger(JobChanges.class);
    private static final String SOURCE = "/greenloop/orchestrator";

    private final JobStore store;
    private final NewsLog newsLog;
    private final Inbox inbox;
    private final Outbox outbox;
    private final JobSteps steps;
    private final Decider decider;
    private final Event<JobChanged> changed;
    private final Event<JobEnded> ended;
    private final Event<JobWithoutCode> codeless;
    private final Clock clock;

    @Inject
    JobChanges(
            JobStore store,
            NewsLog newsLog,
            Inbox inbox,
            Outbox outbox,
            JobSteps steps,
            Decider decider,
            Event<JobChanged> changed,
            Event<JobEnded> ended,
            Event<JobWithoutCode> codeless,
            Clock clock) {
        this.store = store;
        this.newsLog = newsLog;
        this.inbox = inbox;
        this.outbox = outbox;
        this.steps = steps;
        this.decider = decider;
        this.changed = changed;
        this.ended = ended;
        this.codeless = codeless;
        this.clock = clock;
    }

    void insert(Job job, JobNews news) {
        var told = job.told(1);
        store.insert(told, decider.nextLook(told));
        tell(job, List.of(news));
        changed.fire(new JobChanged(job.id()));
    }

    void update(Decision decision) {
        var job = decision.job();
        var told = job.told(decision.news().size());
        store.update(told, decider.nextLook(told));
        tell(job, decision.news());
        decision.command().ifPresent(command -> issue(job, command));
        if (decision.stopsWork()) {
            publish(
                    job.id(),
                    Topics.JOBS_CONTROL,
                    new StopWork(job.id(), job.ending().reason()));
        }
        if (job.hasEnded()) {
            inbox.forget(job.id());
            steps.dropped(job.id(), clock.instant());
            ended.fire(new JobEnded(job.id(), job.ending().outcome()));
            LOG.infof("job ended jobId=%s outcome=%s", job.id(), job.ending().outcome());
            if (job.hasNoCode()) {
                codeless.fire(new JobWithoutCode(job.id()));
            }
        }
        changed.fire(new JobChanged(job.id()));
    }

    /** A worker is at a step that nobody waits for, as after a crash when commands are delivered again. */
    void stopUnwanted(StepId step, Optional<Job> job) {
        var goesOn = job.isPresent() && !job.get().hasEnded();
        var stop = goesOn
                ? new StopWork(step.jobId(), "the step is done", step)
                : new StopWork(step.jobId(), "the job has ended");
        publish(step.jobId(), Topics.JOBS_CONTROL, stop);
        changed.fire(new JobChanged(step.jobId()));
    }

    private void tell(Job job, List<JobNews> news) {
        var sequence = job.told();
        for (var each : news) {
            var event = new JobEvent(job.id(), ++sequence, clock.instant(), job.phase(), each);
            newsLog.append(event);
            publish(job.id(), Topics.JOBS_EVENTS, event);
        }
    }

    private void issue(Job job, StepCommand command) {
        steps.issued(command.step(), clock.instant());
        publish(job.id(), topic(command), command);
    }

    private void publish(JobId job, String topic, Message message) {
        var envelope = new Envelope(UUID.randomUUID().toString(), SOURCE, job.value(), clock.instant(), message);
        outbox.add(job, topic, envelope.toJson());
    }

    private static String topic(StepCommand command) {
        if (command instanceof PrepareProject || command instanceof RunTests || command instanceof CompareBehaviour) {
            return Topics.TESTS_COMMANDS;
        }
        if (command instanceof ProposePatches) {
            return Topics.PATCHES_COMMANDS;
        }
        if (command instanceof AnalyzePatches || command instanceof ScoreCandidates) {
            return Topics.ANALYSIS_COMMANDS;
        }
        throw new IllegalStateException("no topic for " + command);
    }
}
