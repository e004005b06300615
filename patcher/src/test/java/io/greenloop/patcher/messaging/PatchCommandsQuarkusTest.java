package io.greenloop.patcher.messaging;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.Budget;
import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.Envelope;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.PatchesProposed;
import io.greenloop.contracts.ProposePatches;
import io.greenloop.contracts.StepEvent;
import io.greenloop.contracts.StepId;
import io.greenloop.contracts.StepKind;
import io.greenloop.contracts.TestId;
import io.greenloop.contracts.Tier;
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
@QuarkusTestResource(AccurateModelResource.class)
class PatchCommandsQuarkusTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path scratch;

    @Inject
    Workspaces workspaces;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void aCommandIsAnsweredWithCandidatesAndGoneOnWithFromItsSearchState() throws Exception {
        var job = JobId.of(UUID.randomUUID());
        var commit = importSample(job);

        var first = answerTo(command(job, 1, commit, Tier.TEMPLATE, ""));
        var second = answerTo(command(job, 2, commit, Tier.TEMPLATE, first.searchState()));

        assertThat(first.candidates()).hasSize(3);
        assertThat(first.candidates().get(0).tier()).isEqualTo(Tier.TEMPLATE);
        assertThat(first.configured()).containsExactlyInAnyOrder(Tier.TEMPLATE, Tier.ACCURATE);
        assertThat(second.candidates())
                .extracting(Candidate::id)
                .hasSize(3)
                .doesNotContainAnyElementsOf(
                        first.candidates().stream().map(Candidate::id).toList());
        assertThat(second.candidates()).extracting(Candidate::rank).containsExactly(4, 5, 6);
    }

    @Test
    void aTierThatIsNotConfiguredSaysSo() throws Exception {
        var job = JobId.of(UUID.randomUUID());
        var commit = importSample(job);

        var answer = answerTo(command(job, 1, commit, Tier.SPARK, ""));

        assertThat(answer.trouble().message()).isEqualTo("tier SPARK is not configured");
        assertThat(answer.candidates()).isEmpty();
    }

    @Test
    void aConfiguredModelIsAskedAndItsCostIsKnown() throws Exception {
        var job = JobId.of(UUID.randomUUID());
        var commit = importSample(job);

        var answer = answerTo(command(job, 1, commit, Tier.ACCURATE, ""));

        assertThat(answer.trouble()).isNull();
        assertThat(answer.candidates()).hasSize(1);
        assertThat(answer.candidates().get(0).template()).isEqualTo("accurate-model");
        assertThat(answer.usage().calls()).isEqualTo(1);
        assertThat(answer.usage().usd()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {Topics.PATCHES_COMMANDS, Topics.JOBS_CONTROL})
    void whatCannotBeReadGoesToTheDeadLetters(String topic) throws Exception {
        assertThat(KafkaLetters.ofGarbage(brokers, topic)).contains("no JSON");
    }

    private String importSample(JobId job) throws Exception {
        var copy = Samples.named("wrong-operator").copyInto(scratch.resolve(job.value()));
        try (var workspace = workspaces.create(job.value())) {
            return workspace.importDirectory(copy);
        }
    }

    private static ProposePatches command(JobId job, int iteration, String commit, Tier tier, String searchState) {
        var test = new TestId("", "com.example.loyalty.PointsAccountTest", "redeemingTakesPointsAway");
        var failure = new FailureSignature(
                test, FailureKind.TEST_FAILURE, "org.opentest4j.AssertionFailedError", "expected", List.of());
        return new ProposePatches(
                new StepId(job, iteration, StepKind.PROPOSE, 1),
                tier,
                commit,
                new FailureGroup(FailureKind.TEST_FAILURE, List.of(failure), List.of()),
                "",
                List.of(),
                Budget.STANDARD,
                3,
                searchState,
                7,
                List.of());
    }

    private PatchesProposed answerTo(ProposePatches command) throws Exception {
        send(command);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>ofEntries(
                        entry("bootstrap.servers", brokers),
                        entry("group.id", UUID.randomUUID().toString()),
                        entry("auto.offset.reset", "earliest")),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(Topics.PATCHES_EVENTS));
            var end = Instant.now().plus(PATIENCE);
            while (Instant.now().isBefore(end)) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    var event = (StepEvent) Envelope.fromJson(record.value()).data();
                    if (event.step().equals(command.step()) && event.isResult()) {
                        assertThat(record.key())
                                .isEqualTo(command.step().jobId().value());
                        return (PatchesProposed) event;
                    }
                }
            }
        }
        throw new AssertionError("no answer within " + PATIENCE);
    }

    private void send(ProposePatches command) throws Exception {
        var envelope = new Envelope(
                UUID.randomUUID().toString(),
                "/greenloop/test",
                command.step().jobId().value(),
                Instant.now(),
                command);
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", brokers), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(
                            Topics.PATCHES_COMMANDS, command.step().jobId().value(), envelope.toJson()))
                    .get();
        }
    }
}
