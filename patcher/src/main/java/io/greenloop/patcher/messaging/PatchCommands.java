package io.greenloop.patcher.messaging;

import io.greenloop.worker.StepWorker;
import io.greenloop.worker.WorkerSettings;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes commands for candidates from Kafka. */
@ApplicationScoped
class PatchCommands {

    private final StepWorker worker;

    @Inject
    PatchCommands(
            PatchSteps steps, @Channel("patches-events-out") MutinyEmitter<String> events, WorkerSettings settings) {
        worker = StepWorker.over(events, "/greenloop/patcher", steps, settings);
    }

    @Incoming("patches-commands-in")
    @Blocking(value = "patches-steps", ordered = false)
    void onCommand(byte[] message) {
        worker.accept(message);
    }

    @Incoming("patches-control-in")
    @Blocking
    void onControl(byte[] message) {
        worker.onControl(message);
    }
}
