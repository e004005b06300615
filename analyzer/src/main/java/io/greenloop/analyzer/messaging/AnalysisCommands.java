package io.greenloop.analyzer.messaging;

import io.greenloop.worker.StepWorker;
import io.greenloop.worker.WorkerSettings;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes the analyzer's commands from Kafka. Made at start, so that what is configured wrongly fails then. */
@Startup
@ApplicationScoped
class AnalysisCommands {

    private final StepWorker worker;

    AnalysisCommands(
            @Channel("analysis-events-out") MutinyEmitter<String> events,
            AnalysisSteps steps,
            WorkerSettings settings) {
        this.worker = StepWorker.over(events, "/greenloop/analyzer", steps, settings);
    }

    @Incoming("analysis-commands-in")
    @Blocking(value = "analysis-steps", ordered = false)
    void onCommand(byte[] command) {
        worker.accept(command);
    }

    @Incoming("analysis-control-in")
    @Blocking
    void onControl(byte[] message) {
        worker.onControl(message);
    }
}
