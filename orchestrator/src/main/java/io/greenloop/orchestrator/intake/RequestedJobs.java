package io.greenloop.orchestrator.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenloop.contracts.Envelope;
import io.greenloop.contracts.JobRequest;
import io.greenloop.contracts.UnreadableMessage;
import io.greenloop.orchestrator.metrics.RequestMeters;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Takes the requests that CI publishes on {@code greenloop.jobs.requested}. What cannot be read or is refused goes to the
 * dead letters with its reason. A request may be seen twice and is still one job.
 */
@ApplicationScoped
public class RequestedJobs {

    private static final Logger LOG = Logger.getLogger(RequestedJobs.class);

    /** What the contract promises of every message; a request has no reason to come near it. */
    private static final int LARGEST_BYTES = 256 * 1024;

    private final JobIntake intake;
    private final RequestMeters meters;

    @Inject
    RequestedJobs(JobIntake intake, RequestMeters meters) {
        this.intake = intake;
        this.meters = meters;
    }

    @Incoming("jobs-requested-in")
    @Blocking
    @Retry(
            maxRetries = 4,
            delay = 500,
            jitter = 250,
            abortOn = {UnreadableMessage.class, RequestRefused.class})
    void onRequested(byte[] message) {
        if (message != null && message.length > LARGEST_BYTES) {
            throw new UnreadableMessage(
                    "request has %d bytes, at most %d are allowed".formatted(message.length, LARGEST_BYTES));
        }
        var submission = intake.submit(request(Envelope.fromBytes(message)));
        meters.overKafka(submission);
        if (submission instanceof Submission.Refused refused) {
            LOG.infof("job request refused");
            throw new RequestRefused(refused.reason());
        }
        if (submission instanceof Submission.KeyReused reused) {
            LOG.infof("job request refused jobId=%s key=reused", reused.id());
            throw new RequestRefused(reused.reason());
        }
    }

    private static JobRequest request(Envelope envelope) {
        if (!(envelope.data() instanceof JobRequest request)) {
            throw new UnreadableMessage("message %s is no job request".formatted(envelope.id()));
        }
        return request.key().isEmpty() ? request.withKey(keyOf(envelope)) : request;
    }

    /** CloudEvents are the same when source and id are; both may be longer than a key. */
    static String keyOf(Envelope envelope) {
        var name = envelope.source() + " " + envelope.id();
        return "event:" + UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }
}
