package io.greenloop.testrunner.messaging;

import io.greenloop.testrunner.lane.TestSteps;
import io.greenloop.worker.StepWorker;
import io.greenloop.worker.WorkerSettings;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes commands for tests from Kafka. */
@ApplicationScoped
class TestCommands {

    private final StepWorker worker;

    @Inject
    TestCommands(TestSteps steps, @Channel("tests-events-out") MutinyEmitter<String> events, WorkerSettings settings) {
        worker = StepWorker.over(events, "/greenloop/test-runner", steps, settings);
    }

    @Incoming("tests-commands-in")
    @Blocking(value = "tests-steps", ordered = false)
    void onCommand(byte[] message) {
        worker.accept(message);
    }

    @Incoming("tests-control-in")
    @Blocking
    void onControl(byte[] message) {
        worker.onControl(message);
    }
}
