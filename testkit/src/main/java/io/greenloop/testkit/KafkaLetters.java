package io.greenloop.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenloop.contracts.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What lies on dead-letter topics. */
public final class KafkaLetters {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private KafkaLetters() {}

    /**
     * The reason of the letter with this text, once it is there.
     *
     * @param topic the topic that its message was published on
     */
    public static String on(String bootstrapServers, String topic, String text) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                new StringDeserializer(),
                new StringDeserializer())) {
            var place = List.of(new TopicPartition(Topics.deadLetter(topic), 0));
            consumer.assign(place);
            consumer.seekToBeginning(place);
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < deadline) {
                for (var letter : consumer.poll(Duration.ofMillis(200))) {
                    if (text.equals(letter.value())) {
                        return new String(
                                letter.headers()
                                        .lastHeader("dead-letter-reason")
                                        .value(),
                                UTF_8);
                    }
                }
            }
        }
        throw new AssertionError("no dead letter of %s within %s".formatted(topic, PATIENCE));
    }
}
