package io.greenloop.orchestrator;

import io.greenloop.contracts.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What lies on a dead-letter topic. */
final class DeadLetters {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private DeadLetters() {}

    /** Waits for the first letters of a topic and reads what is there. */
    static List<String> read(String bootstrapServers, String topic) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                "dead-letters-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(Topics.deadLetter(topic)));
            var letters = new ArrayList<String>();
            var deadline = Instant.now().plus(PATIENCE);
            while (letters.isEmpty() && Instant.now().isBefore(deadline)) {
                consumer.poll(Duration.ofMillis(100)).forEach(letter -> letters.add(letter.value()));
            }
            return letters;
        }
    }
}
