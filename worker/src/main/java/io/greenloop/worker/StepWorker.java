package io.greenloop.worker;

import io.greenloop.contracts.Envelope;
import io.greenloop.contracts.FailureNumber;
import io.greenloop.contracts.StepBeat;
import io.greenloop.contracts.StepCommand;
import io.greenloop.contracts.StepEvent;
import io.greenloop.contracts.StepFailed;
import io.greenloop.contracts.StepStarted;
import io.greenloop.contracts.StopWork;
import io.greenloop.contracts.UnreadableMessage;
import io.greenloop.workspace.FullDisk;
import io.greenloop.workspace.RepositoryGone;
import io.greenloop.workspace.UnknownObject;
import io.smallrye.reactive.messaging.MutinyEmitter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Takes commands from a channel, does them and answers: started, beats, and one result. Returns only when the broker has
 * stored the result, so that acknowledging the command afterwards can lose nothing. While the broker is away the result is
 * kept and tried again, until it is stored or this process ends.
 */
public final class StepWorker {

    private static final Logger LOG = Logger.getLogger(StepWorker.class);

    private final EventSink sink;
    private final String source;
    private final String id;
    private final Duration beatEvery;
    private final Clock clock;
    private final StepHandler handler;
    private final RunningSteps running = new RunningSteps();
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "step-beats");
        thread.setDaemon(true);
        return thread;
    });

    StepWorker(EventSink sink, String source, String id, Duration beatEvery, Clock clock, StepHandler handler) {
        this.sink = sink;
        this.source = source;
        this.id = id;
        this.beatEvery = beatEvery;
        this.clock = clock;
        this.handler = handler;
    }

    /** A worker that answers on a Kafka channel, keyed by job id. */
    public static StepWorker over(
            MutinyEmitter<String> events, String source, StepHandler handler, WorkerSettings settings) {
        var id = settings.id().orElseGet(StepWorker::hostAndProcess);
        return new StepWorker(new KafkaSink(events), source, id, settings.beatEvery(), Clock.systemUTC(), handler);
    }

    /**
     * Does the command in the message.
     *
     * @throws UnreadableMessage when it is no command of ours; it belongs on the dead-letter topic
     */
    public void accept(byte[] message) {
        if (!(Envelope.fromBytes(message).data() instanceof StepCommand command)) {
            throw new UnreadableMessage("message is no command");
        }
        running.begin(command.step()).ifPresent(progress -> work(command, progress));
    }

    /** Stops what a {@link StopWork} names; anything else on the control channel is not for us. */
    public void onControl(byte[] message) {
        if (Envelope.fromBytes(message).data() instanceof StopWork stop) {
            LOG.infof("stop jobId=%s step=%s worker=%s", stop.jobId(), stop.step() == null ? "all" : stop.step(), id);
            running.stop(stop);
        }
    }

    private void work(StepCommand command, RunningStep progress) {
        var step = command.step();
        try {
            storeSurely(envelope(new StepStarted(step, id)));
            var beat = beats.scheduleAtFixedRate(
                    () -> beat(command, progress), beatEvery.toMillis(), beatEvery.toMillis(), TimeUnit.MILLISECONDS);
            try {
                var result = resultOf(command, progress);
                LOG.infof(
                        "step done jobId=%s step=%s result=%s",
                        step.jobId(), step, result.getClass().getSimpleName());
                beat.cancel(false);
                storeSurely(envelope(result));
            } finally {
                beat.cancel(false);
            }
        } finally {
            running.end(step);
        }
    }

    /** Given up, the command would become a dead letter as soon as the broker is back, and what was done for it be lost. */
    private void storeSurely(Envelope event) {
        while (true) {
            try {
                sink.store(event);
                return;
            } catch (BrokerAway away) {
                LOG.warnf("event not stored, trying again jobId=%s cause=%s", event.subject(), away.getMessage());
                pause(away);
            }
        }
    }

    private void pause(BrokerAway away) {
        try {
            Thread.sleep(beatEvery.toMillis());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw away;
        }
    }

    private StepEvent resultOf(StepCommand command, RunningStep progress) {
        var step = command.step();
        try {
            return handler.handle(command, progress);
        } catch (StepFailure failure) {
            return new StepFailed(step, failure.failure(), failure.isRetryable(), progress.log());
        } catch (TransientFailure failure) {
            return new StepFailed(step, failure.failure(), true, progress.log());
        } catch (RepositoryGone gone) {
            return new StepFailed(step, FailureNumber.REPOSITORY_GONE.because(gone.getMessage()), false);
        } catch (UnknownObject absent) {
            // The repository is there: what it lacks now may be on its way from another worker.
            return new StepFailed(
                    step, FailureNumber.OUTSIDE_TROUBLE.because(absent.getMessage()), true, progress.log());
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError fault) {
            if (progress.isStopped()) {
                return new StepFailed(step, FailureNumber.STOPPED.because("the job was stopped"), false);
            }
            if (FullDisk.isCauseOf(fault)) {
                return new StepFailed(
                        step,
                        FailureNumber.DISK_FULL.because("a disk that %s works on is full".formatted(source)),
                        true);
            }
            // The text of an unforeseen exception may quote code or secrets: the log has its type and place, the user
            // its type.
            LOG.errorf(
                    "step broke jobId=%s step=%s exception=%s at=%s",
                    step.jobId(), step, fault.getClass().getName(), firstFrame(fault));
            return new StepFailed(
                    step,
                    FailureNumber.OWN_FAULT.because("%s broke on the step: %s at %s"
                            .formatted(source, fault.getClass().getSimpleName(), firstFrame(fault))),
                    true,
                    progress.log());
        }
    }

    private void beat(StepCommand command, RunningStep progress) {
        try {
            sink.store(envelope(new StepBeat(command.step(), id, progress.note())));
        } catch (RuntimeException brokerAway) {
            LOG.warnf("beat lost jobId=%s step=%s", command.step().jobId(), command.step());
        }
    }

    private Envelope envelope(StepEvent event) {
        return new Envelope(
                UUID.randomUUID().toString(), source, event.step().jobId().value(), clock.instant(), event);
    }

    private static String firstFrame(Throwable fault) {
        return fault.getStackTrace().length == 0 ? "?" : fault.getStackTrace()[0].toString();
    }

    private static String hostAndProcess() {
        var process = ProcessHandle.current().pid();
        try {
            return InetAddress.getLocalHost().getHostName() + "-" + process;
        } catch (UnknownHostException nameless) {
            return "host-" + process;
        }
    }
}
