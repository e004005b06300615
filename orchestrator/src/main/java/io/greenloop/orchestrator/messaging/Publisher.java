package io.greenloop.orchestrator.messaging;

import io.greenloop.contracts.Topics;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/** Publishes a message and waits until the broker has stored it. */
@ApplicationScoped
class Publisher {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, MutinyEmitter<String>> channels;

    @Inject
    Publisher(
            @Channel("jobs-events-out") MutinyEmitter<String> events,
            @Channel("jobs-control-out") MutinyEmitter<String> control,
            @Channel("tests-commands-out") MutinyEmitter<String> tests,
            @Channel("patches-commands-out") MutinyEmitter<String> patches,
            @Channel("analysis-commands-out") MutinyEmitter<String> analysis) {
        channels = Map.of(
                Topics.JOBS_EVENTS, events,
                Topics.JOBS_CONTROL, control,
                Topics.TESTS_COMMANDS, tests,
                Topics.PATCHES_COMMANDS, patches,
                Topics.ANALYSIS_COMMANDS, analysis);
    }

    /** @throws RuntimeException when the broker did not store it in time */
    void publish(String topic, String key, String payload) {
        var metadata =
                OutgoingKafkaRecordMetadata.<String>builder().withKey(key).build();
        channels.get(topic)
                .sendMessage(Message.of(payload, Metadata.of(metadata)))
                .await()
                .atMost(PATIENCE);
    }
}
