package io.greenloop.orchestrator.intake;

import static io.greenloop.orchestrator.rest.Api.configured;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.greenloop.contracts.Envelope;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.JobRequest;
import io.greenloop.contracts.Json;
import io.greenloop.contracts.Message;
import io.greenloop.contracts.ProjectSource;
import io.greenloop.contracts.StopWork;
import io.greenloop.contracts.TestSelector;
import io.greenloop.contracts.Topics;
import io.greenloop.orchestrator.JobFilter;
import io.greenloop.orchestrator.JobRepositories;
import io.greenloop.orchestrator.Jobs;
import io.greenloop.orchestrator.domain.Job;
import io.greenloop.orchestrator.rest.Api;
import io.greenloop.testkit.GreenloopInfrastructureResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests as CI publishes them, on the real broker. */
@QuarkusTest
@QuarkusTestResource(GreenloopInfrastructureResource.class)
class RequestsQuarkusTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Jobs jobs;
    private final JobRepositories repositories;

    @Inject
    RequestsQuarkusTest(Jobs jobs, JobRepositories repositories) {
        this.jobs = jobs;
        this.repositories = repositories;
    }

    @AfterEach
    void leaveNoJobBehind() {
        Api.cancelAll();
    }

    @Test
    void aRequestSeenTwiceIsOneJobWithItsCode() throws Exception {
        var test = "T" + System.nanoTime();
        var first = request(Api.project("billing"), test).toJson();

        publish(first);
        publish(first);
        var marker = "M" + System.nanoTime();
        publish(request(Api.project("billing"), marker).toJson());

        await().atMost(PATIENCE).until(() -> !about(marker).isEmpty());
        await().atMost(PATIENCE).until(() -> !about(test).isEmpty());
        await().atMost(PATIENCE).until(this::everythingIsTakenIn);
        assertThat(about(test)).hasSize(1);
        var job = about(test).get(0);
        try (var workspace = repositories.workspaces().open(job.id().value())) {
            assertThat(workspace.paths(job.baseCommit())).contains("pom.xml");
        }
    }

    @Test
    void whatIsRefusedGoesToTheDeadLettersWithItsReason() throws Exception {
        var before = repositories.workspaces().ids();
        var refused = request(Path.of("/etc"), "T1");
        var archive = envelope(new JobRequest(new ProjectSource.Archive("a.zip"), List.of(), null, ""));

        publish(refused.toJson());
        publish(archive.toJson());

        assertThat(reasonFor(refused.id())).contains("not below a folder of greenloop.sources.allowed-paths");
        assertThat(reasonFor(archive.id())).contains("uploaded");
        // Fewer they may become meanwhile: what no job needs is swept.
        assertThat(before).containsAll(repositories.workspaces().ids());
    }

    @Test
    void anotherRequestUnderAKnownKeyGoesToTheDeadLettersWithItsReason() throws Exception {
        var key = UUID.randomUUID().toString();
        var folder = new ProjectSource.Folder(Api.project("billing").toString());
        var first = envelope(new JobRequest(folder, List.of(new TestSelector("T" + System.nanoTime())), null, key));
        var other = envelope(new JobRequest(folder, List.of(new TestSelector("Other")), null, key));

        publish(first.toJson());
        await().atMost(PATIENCE)
                .until(() -> jobs.list(JobFilter.ALL, 0, 200).jobs().stream()
                        .anyMatch(job -> job.order().key().equals(key)));
        publish(other.toJson());

        assertThat(reasonFor(other.id())).contains("differs in: tests");
    }

    @Test
    void whatCannotBeReadGoesToTheDeadLettersAndTheNextRequestIsTakenIn() throws Exception {
        var garbage = "garbage " + UUID.randomUUID();
        var foreign = envelope(new StopWork(JobId.of(UUID.randomUUID()), "not for here"));
        var test = "T" + System.nanoTime();

        publish(garbage);
        publish(foreign.toJson());
        publish(request(Api.project("billing"), test).toJson());

        assertThat(reasonFor(garbage)).contains("no JSON");
        assertThat(reasonFor(foreign.id())).contains("no job request");
        await().atMost(PATIENCE).until(() -> !about(test).isEmpty());
    }

    @Test
    void whatCiSawHasToBeAReportThatNamesAFailure() throws Exception {
        var bomb = "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><testsuite name='&b;'/>";
        var broken = requestWith("failure", Map.of("report", "<testsuite><testcase"));
        var hostile = requestWith("failure", Map.of("report", bomb));
        var green =
                requestWith("failure", Map.of("report", "<testsuite><testcase name='a' classname='B'/></testsuite>"));
        var option = requestWith("profiles", List.of("-X"));

        for (var message : List.of(broken, hostile, green, option)) {
            publish(message.toString());
        }

        assertThat(reasonFor(broken.get("id").asText())).contains("is not XML as JUnit writes it");
        assertThat(reasonFor(hostile.get("id").asText()))
                .contains("is not XML as JUnit writes it")
                .doesNotContain("root:");
        assertThat(reasonFor(green.get("id").asText())).contains("names no test that failed");
        assertThat(reasonFor(option.get("id").asText())).contains("profile '-X' is not an id");
    }

    private static ObjectNode requestWith(String field, Object value) throws Exception {
        var message = (ObjectNode)
                Json.mapper().readTree(request(Api.project("billing"), "T1").toJson());
        ((ObjectNode) message.get("data")).set(field, Json.mapper().valueToTree(value));
        return message;
    }

    private List<Job> about(String test) {
        return jobs.list(JobFilter.ALL, 0, 200).jobs().stream()
                .filter(job -> job.order().tests().contains(new TestSelector(test)))
                .toList();
    }

    /** Whether the group has committed its offsets up to the end of every partition. */
    private boolean everythingIsTakenIn() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", configured("kafka.bootstrap.servers")))) {
            var committed = admin.listConsumerGroupOffsets("greenloop-orchestrator-intake")
                    .partitionsToOffsetAndMetadata()
                    .get(10, TimeUnit.SECONDS);
            try (var consumer = consumer()) {
                var partitions = consumer.partitionsFor(Topics.JOBS_REQUESTED).stream()
                        .map(part -> new TopicPartition(part.topic(), part.partition()))
                        .toList();
                return consumer.endOffsets(partitions).entrySet().stream()
                        .filter(end -> end.getValue() > 0)
                        .allMatch(end -> committed.get(end.getKey()) != null
                                && committed.get(end.getKey()).offset() == end.getValue());
            }
        }
    }

    private static Envelope request(Path folder, String test) {
        return envelope(
                new JobRequest(new ProjectSource.Folder(folder.toString()), List.of(new TestSelector(test)), null, ""));
    }

    private static Envelope envelope(Message message) {
        return new Envelope(UUID.randomUUID().toString(), "/ci/test", "", Instant.now(), message);
    }

    private static void publish(String json) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", configured("kafka.bootstrap.servers")),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.JOBS_REQUESTED, json)).get(10, TimeUnit.SECONDS);
        }
    }

    /** The reason in the header of the dead letter whose text holds the mark. */
    private static String reasonFor(String mark) {
        var found = new AtomicReference<ConsumerRecord<String, String>>();
        try (var consumer = consumer()) {
            consumer.subscribe(List.of(Topics.deadLetter(Topics.JOBS_REQUESTED)));
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(letter -> {
                    if (letter.value().contains(mark)) {
                        found.set(letter);
                    }
                });
                return found.get() != null;
            });
        }
        return new String(found.get().headers().lastHeader("dead-letter-reason").value(), UTF_8);
    }

    private static KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        configured("kafka.bootstrap.servers"),
                        "group.id",
                        "reader-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
