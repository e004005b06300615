package io.greenloop.testrunner.messaging;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.Containment;
import io.greenloop.contracts.Envelope;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.RunTests;
import io.greenloop.contracts.StepEvent;
import io.greenloop.contracts.StepId;
import io.greenloop.contracts.StepKind;
import io.greenloop.contracts.TestId;
import io.greenloop.contracts.TestsFinished;
import io.greenloop.contracts.Topics;
import io.greenloop.testkit.GreenloopInfrastructureResource;
import io.greenloop.testkit.KafkaLetters;
import io.greenloop.testkit.samples.Samples;
import io.greenloop.workspace.Workspaces;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GreenloopInfrastructureResource.class)
class TestCommandsQuarkusTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    static Path scratch;

    @Inject
    Workspaces workspaces;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void aCommandIsAnsweredWithWhatTheTestsShow() throws Exception {
        var job = JobId.of(UUID.randomUUID());
        var step = new StepId(job, 0, StepKind.REPRODUCE, 1);
        var command = new RunTests(
                step,
                importSample(job),
                List.of(),
                List.of(),
                null,
                "",
                List.of(),
                Containment.BEST_AVAILABLE,
                Duration.ofMinutes(2));

        var answer = (TestsFinished) answerTo(command);

        assertThat(answer.report().kind()).isEqualTo(FailureKind.TEST_FAILURE);
        assertThat(answer.report().failures())
                .extracting(FailureSignature::test)
                .contains(new TestId("", "com.example.loyalty.PointsAccountTest", "redeemingTakesPointsAway"));
    }

    @ParameterizedTest
    @ValueSource(strings = {Topics.TESTS_COMMANDS, Topics.JOBS_CONTROL})
    void whatCannotBeReadGoesToTheDeadLetters(String topic) throws Exception {
        assertThat(KafkaLetters.ofGarbage(brokers, topic)).contains("no JSON");
    }

    private String importSample(JobId job) throws Exception {
        var copy = Samples.named("wrong-operator").copyInto(scratch.resolve(job.value()));
        try (var workspace = workspaces.create(job.value())) {
            return workspace.importDirectory(copy);
        }
    }

    private StepEvent answerTo(RunTests command) throws Exception {
        send(command);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>ofEntries(
                        entry("bootstrap.servers", brokers),
                        entry("group.id", UUID.randomUUID().toString()),
                        entry("auto.offset.reset", "earliest")),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(Topics.TESTS_EVENTS));
            var end = Instant.now().plus(PATIENCE);
            while (Instant.now().isBefore(end)) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    var event = (StepEvent) Envelope.fromJson(record.value()).data();
                    if (event.step().equals(command.step()) && event.isResult()) {
                        return event;
                    }
                }
            }
        }
        throw new AssertionError("no answer within " + PATIENCE);
    }

    private void send(RunTests command) throws Exception {
        var job = command.step().jobId().value();
        var envelope = new Envelope(UUID.randomUUID().toString(), "/greenloop/test", job, Instant.now(), command);
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", brokers), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.TESTS_COMMANDS, job, envelope.toJson()))
                    .get();
        }
    }
}
