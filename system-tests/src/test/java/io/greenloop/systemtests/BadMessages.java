package io.greenloop.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenloop.contracts.Envelope;
import io.greenloop.contracts.JobRequest;
import io.greenloop.contracts.Policy;
import io.greenloop.contracts.ProjectSource;
import io.greenloop.contracts.Topics;
import io.greenloop.systemtests.BadInputRow.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Requests from Kafka that go to the dead letters with their reason. */
final class BadMessages {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final GreenloopProcess greenloop;

    BadMessages(GreenloopProcess greenloop) {
        this.greenloop = greenloop;
    }

    Stream<BadInputRow> rows() {
        var refused = envelope(new ProjectSource.Git("http://127.0.0.1/x.git", "main"));
        return Stream.of(
                letter("a text that is no JSON", "{no json", "JSON"),
                letter(
                        "a policy out of range",
                        refused.replace("\"iterations\":40", "\"iterations\":0"),
                        "iterations is 0"),
                letter("an address that is refused", refused, "127.0.0.1 is not a public address"));
    }

    private static String envelope(ProjectSource source) {
        var request = new JobRequest(source, List.of(), Policy.STANDARD, "");
        return new Envelope(UUID.randomUUID().toString(), "/bad-input", "", Instant.now(), request).toJson();
    }

    private BadInputRow letter(String input, String message, String detail) {
        return new BadInputRow("Kafka", input, () -> reason(message), "dead letter", "", detail);
    }

    private Answer reason(String message) {
        var key = UUID.randomUUID().toString();
        try (var producer = new KafkaProducer<>(settings(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.JOBS_REQUESTED, key, message))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(Topics.JOBS_REQUESTED + ".dead-letter"));
            for (var end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end); ) {
                for (var letter : consumer.poll(Duration.ofMillis(200))) {
                    if (key.equals(letter.key())) {
                        return new Answer("dead letter", "", header(letter));
                    }
                }
            }
        }
        return new Answer("nothing in " + PATIENCE, "", "");
    }

    private static String header(ConsumerRecord<String, String> letter) {
        var reason = letter.headers().lastHeader("dead-letter-reason");
        return reason == null ? "" : new String(reason.value(), UTF_8);
    }

    private Map<String, Object> settings() {
        return Map.of(
                "bootstrap.servers",
                greenloop.kafka(),
                "group.id",
                "bad-input-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
    }
}
