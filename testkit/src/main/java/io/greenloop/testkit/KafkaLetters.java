package io.greenloop.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenloop.contracts.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What lies on dead-letter topics. */
public final class KafkaLetters {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private KafkaLetters() {}

    /**
     * Publishes what nobody can read, again and again until it is read: some consumers take only what comes after them.
     *
     * @return the reason that its letter gives
     */
    public static String ofGarbage(String bootstrapServers, String topic) {
        var text = "garbage " + UUID.randomUUID();
        var broker = Map.<String, Object>of("bootstrap.servers", bootstrapServers);
        try (var producer = new KafkaProducer<>(broker, new StringSerializer(), new StringSerializer());
                var consumer = new KafkaConsumer<>(broker, new StringDeserializer(), new StringDeserializer())) {
            var place = List.of(new TopicPartition(Topics.deadLetter(topic), 0));
            consumer.assign(place);
            consumer.seekToBeginning(place);
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < deadline) {
                producer.send(new ProducerRecord<>(topic, text));
                for (var letter : consumer.poll(BETWEEN)) {
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
