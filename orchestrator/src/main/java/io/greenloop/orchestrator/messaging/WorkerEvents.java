package io.greenloop.orchestrator.messaging;

import io.greenloop.contracts.Envelope;
import io.greenloop.orchestrator.Jobs;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** What workers say. What cannot be read goes to the dead-letter topic of its channel. */
@ApplicationScoped
class WorkerEvents {

    private static final Logger LOG = Logger.getLogger(WorkerEvents.class);

    private final Jobs jobs;

    @Inject
    WorkerEvents(Jobs jobs) {
        this.jobs = jobs;
    }

    @Incoming("tests-events-in")
    @Blocking("orchestrator-events")
    void onTests(byte[] message) {
        apply(Envelope.fromBytes(message));
    }

    @Incoming("patches-events-in")
    @Blocking("orchestrator-events")
    void onPatches(byte[] message) {
        apply(Envelope.fromBytes(message));
    }

    @Incoming("analysis-events-in")
    @Blocking("orchestrator-events")
    void onAnalysis(byte[] message) {
        apply(Envelope.fromBytes(message));
    }

    private void apply(Envelope message) {
        var outcome = jobs.apply(message);
        LOG.debugf("event jobId=%s data=%s outcome=%s", message.subject(), message.data(), outcome);
    }
}
