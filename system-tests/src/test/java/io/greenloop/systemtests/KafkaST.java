package io.greenloop.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.Envelope;
import io.greenloop.contracts.JobEvent;
import io.greenloop.contracts.JobNews;
import io.greenloop.contracts.JobRequest;
import io.greenloop.contracts.Outcome;
import io.greenloop.contracts.Policy;
import io.greenloop.contracts.ProjectSource;
import io.greenloop.contracts.Topics;
import io.greenloop.testkit.samples.Samples;
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
import org.junit.jupiter.api.Test;

/** A producer in CI asks over Kafka and hears over Kafka how its job went. */
class KafkaST {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final GreenloopProcess greenloop = GreenloopProcess.running();
    private final JobsOverRest jobs = new JobsOverRest(greenloop);

    @Test
    void aRequestOnTheTopicIsHealedAndEveryChangeIsToldInOrder() throws InterruptedException, ExecutionException {
        var repository = GitProject.committed(Samples.named("wrong-operator").copyInto(greenloop.projects()));
        var key = UUID.randomUUID().toString();
        var request = new JobRequest(
                new ProjectSource.Git(repository.toUri().toString(), "main"), List.of(), Policy.STANDARD, key);

        publish(new Envelope(key, "/ci/build", "", Instant.now(), request).toJson());
        var events = eventsUntilTheEnd(jobs.awaitAccepted(key));

        assertThat(events)
                .extracting(JobEvent::sequence)
                .isSorted()
                .startsWith(1L)
                .doesNotHaveDuplicates();
        assertThat(events)
                .last()
                .satisfies(event -> assertThat(event.news())
                        .isInstanceOfSatisfying(
                                JobNews.Ended.class,
                                ended -> assertThat(ended.outcome())
                                        .as(ended.reason())
                                        .isEqualTo(Outcome.HEALED)));
    }

    private void publish(String message) throws InterruptedException, ExecutionException {
        try (var producer = new KafkaProducer<>(settings(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.JOBS_REQUESTED, message)).get();
        }
    }

    /** The events of one job among those of all tests, from its acceptance to its end. */
    private List<JobEvent> eventsUntilTheEnd(String job) {
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(Topics.JOBS_EVENTS));
            var ours = new ArrayList<JobEvent>();
            var deadline = Instant.now().plus(PATIENCE);
            while (Instant.now().isBefore(deadline)) {
                for (var each : consumer.poll(Duration.ofMillis(200))) {
                    var event = (JobEvent) Envelope.fromJson(each.value()).data();
                    if (event.jobId().toString().equals(job)) {
                        ours.add(event);
                    }
                }
                if (!ours.isEmpty() && ours.get(ours.size() - 1).news() instanceof JobNews.Ended) {
                    return ours;
                }
            }
            throw new AssertionError("no end in %s; events: %d".formatted(PATIENCE, ours.size()));
        }
    }

    private Map<String, Object> settings() {
        return Map.of(
                "bootstrap.servers",
                greenloop.kafka(),
                "group.id",
                "ci-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
    }
}
