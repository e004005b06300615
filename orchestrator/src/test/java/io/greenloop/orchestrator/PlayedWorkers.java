package io.greenloop.orchestrator;

import io.greenloop.contracts.Envelope;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.Message;
import io.greenloop.contracts.StepEvent;
import io.greenloop.contracts.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The other side of the broker: reads what the orchestrator says and answers in the workers' place. */
public final class PlayedWorkers implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaConsumer<String, String> consumer;
    private final KafkaProducer<String, String> producer;
    private final List<Envelope> heard = new ArrayList<>();

    public PlayedWorkers(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        "played-workers-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new StringSerializer());
        consumer.subscribe(List.of(
                Topics.TESTS_COMMANDS,
                Topics.PATCHES_COMMANDS,
                Topics.ANALYSIS_COMMANDS,
                Topics.JOBS_EVENTS,
                Topics.JOBS_CONTROL));
    }

    /** The next message of the kind about the job; each is heard once. */
    public <T extends Message> T hear(Class<T> kind, JobId job) {
        var deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            for (var envelope : List.copyOf(heard)) {
                if (kind.isInstance(envelope.data()) && envelope.subject().equals(job.value())) {
                    heard.remove(envelope);
                    return kind.cast(envelope.data());
                }
            }
            consumer.poll(Duration.ofMillis(100)).forEach(each -> heard.add(Envelope.fromJson(each.value())));
        }
        throw new AssertionError("no %s about %s in %s".formatted(kind.getSimpleName(), job, PATIENCE));
    }

    public void say(String topic, StepEvent event) {
        say(topic, UUID.randomUUID().toString(), event);
    }

    /** Says it under a message id, so that it can be said twice. */
    void say(String topic, String messageId, StepEvent event) {
        var job = event.step().jobId().value();
        publish(topic, job, new Envelope(messageId, "/test/workers", job, Instant.now(), event).toJson());
    }

    void publish(String topic, String key, String text) {
        try {
            producer.send(new ProducerRecord<>(topic, key, text)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }
}
