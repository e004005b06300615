package io.greenloop.analyzer.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.AnalyzePatches;
import io.greenloop.contracts.BehaviourCompared.Behaviour;
import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.CandidateResult;
import io.greenloop.contracts.CandidatesScored;
import io.greenloop.contracts.Decision;
import io.greenloop.contracts.Envelope;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.GatePolicy;
import io.greenloop.contracts.GateVerdict;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.PatchesAnalyzed;
import io.greenloop.contracts.ScoreCandidates;
import io.greenloop.contracts.StepCommand;
import io.greenloop.contracts.StepEvent;
import io.greenloop.contracts.StepId;
import io.greenloop.contracts.StepKind;
import io.greenloop.contracts.StepStarted;
import io.greenloop.contracts.TestId;
import io.greenloop.contracts.Tier;
import io.greenloop.contracts.Topics;
import io.greenloop.gates.Confidence;
import io.greenloop.testkit.GreenloopInfrastructureResource;
import io.greenloop.workspace.UnifiedDiffs;
import io.greenloop.workspace.Workspaces;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(GreenloopInfrastructureResource.class)
class AnalysisCommandsQuarkusTest {

    private static final String PATH = "src/main/java/com/acme/UrlParser.java";
    private static final String CODE = "package com.acme;\n\nclass UrlParser {\n    void parse(String url) {\n"
            + "        if (url.length() < 3) throw new IllegalArgumentException(\"Error: Invalid URL\");\n    }\n}\n";

    @Inject
    Workspaces workspaces;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @TempDir
    Path folder;

    private final JobId job = JobId.of(UUID.randomUUID());
    private KafkaProducer<String, String> commands;
    private KafkaConsumer<String, String> events;

    @BeforeEach
    void connect() {
        commands = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker),
                new StringSerializer(),
                new StringSerializer());
        events = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        broker,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "test-" + job,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        events.subscribe(List.of(Topics.ANALYSIS_EVENTS, Topics.deadLetter(Topics.ANALYSIS_COMMANDS)));
    }

    @AfterEach
    void disconnect() {
        commands.close();
        events.close();
    }

    @Test
    void candidatesGoInAndOneVerdictForEachComesOut() throws Exception {
        var good = candidate("< 3", "<= 3");
        var changingMessage = candidate("Error: Invalid URL", "Error: Malformed URI structure");
        var step = new StepId(job, 1, StepKind.GATE, 1);

        send(new AnalyzePatches(
                step, importProject(), List.of(good, changingMessage), target(), GatePolicy.STANDARD, ""));

        var answers = answers(step);
        assertThat(answers.get(0)).isInstanceOf(StepStarted.class);
        assertThat(answers.get(answers.size() - 1)).isInstanceOfSatisfying(PatchesAnalyzed.class, analyzed -> {
            assertThat(analyzed.verdicts())
                    .extracting(GateVerdict::decision)
                    .containsExactly(Decision.PASS, Decision.REJECT);
            assertThat(analyzed.verdicts().get(1).reasons().get(0).code()).isEqualTo("MESSAGE_CHANGED");
        });
    }

    @Test
    void plausibleCandidatesGetFeaturesAndTheConfidenceThatWasLearnedFromThem() {
        var candidate = candidate("< 3", "<= 3");
        var step = new StepId(job, 2, StepKind.SCORE, 1);
        var result = new CandidateResult(
                candidate.id(),
                CandidateResult.Verdict.PLAUSIBLE,
                List.of(new TestId("", "com.acme.UrlParserTest", "parses")),
                0,
                List.of(),
                "",
                "",
                Duration.ofSeconds(1));

        send(new ScoreCandidates(
                step,
                "",
                List.of(new ScoreCandidates.Plausible(candidate, GateVerdict.of(candidate.id(), List.of()), result)),
                List.of(new Behaviour(candidate.id(), 0, 10, 6, 8, 3, 4)),
                GatePolicy.STANDARD));

        var answers = answers(step);
        assertThat(answers.get(answers.size() - 1)).isInstanceOfSatisfying(CandidatesScored.class, scored -> {
            var score = scored.scores().get(0);
            assertThat(score.confidence())
                    .isEqualTo(Confidence.learned()
                            .of(Tier.TEMPLATE, score.features())
                            .orElseThrow())
                    .isBetween(0.0, 1.0);
            assertThat(score.features())
                    .containsEntry("changedLines", 2.0)
                    .containsEntry("rivals", 0.0)
                    .containsEntry("testsFixed", 1.0)
                    .containsEntry("kept", 0.75)
                    .containsEntry("mutantsKilled", 0.75);
            assertThat(score.mergeable())
                    .as("no evidence supports the tier yet")
                    .isFalse();
            assertThat(score.mergeBlockers()).last().asString().contains("held-out patches of tier TEMPLATE");
        });
    }

    @Test
    void whatIsNoCommandGoesToTheDeadLetters() {
        commands.send(new ProducerRecord<>(Topics.ANALYSIS_COMMANDS, job.value(), "no command " + job));
        commands.flush();

        var deadline = Instant.now().plusSeconds(60);
        var found = false;
        while (!found && Instant.now().isBefore(deadline)) {
            for (var letter : events.poll(Duration.ofSeconds(1)).records(Topics.deadLetter(Topics.ANALYSIS_COMMANDS))) {
                found |= letter.value().equals("no command " + job);
            }
        }
        assertThat(found).as("the dead letter arrived").isTrue();
    }

    private String importProject() throws Exception {
        var file = folder.resolve(PATH);
        Files.createDirectories(file.getParent());
        Files.writeString(file, CODE);
        Files.writeString(folder.resolve("pom.xml"), "<project><artifactId>urls</artifactId></project>");
        try (var workspace = workspaces.create(job.value())) {
            return workspace.importDirectory(folder);
        }
    }

    private void send(StepCommand command) {
        var envelope = new Envelope(
                UUID.randomUUID().toString(), "/greenloop/orchestrator", job.value(), Instant.now(), command);
        commands.send(new ProducerRecord<>(Topics.ANALYSIS_COMMANDS, job.value(), envelope.toJson()));
        commands.flush();
    }

    /** Every event of the step up to its result. */
    private List<StepEvent> answers(StepId step) {
        var answers = new ArrayList<StepEvent>();
        var deadline = Instant.now().plusSeconds(60);
        while (Instant.now().isBefore(deadline)) {
            for (var event : events.poll(Duration.ofSeconds(1)).records(Topics.ANALYSIS_EVENTS)) {
                if (Envelope.fromJson(event.value()).data() instanceof StepEvent answer
                        && answer.step().equals(step)) {
                    answers.add(answer);
                    if (answer.isResult()) {
                        return answers;
                    }
                }
            }
        }
        throw new AssertionError("no result of %s within a minute, only %s".formatted(step, answers));
    }

    private static Candidate candidate(String search, String replacement) {
        return Candidate.of(
                UnifiedDiffs.between(PATH, CODE, CODE.replace(search, replacement)),
                Tier.TEMPLATE,
                "template",
                "a change",
                PATH,
                5,
                1);
    }

    private static FailureGroup target() {
        var failure = new FailureSignature(
                new TestId("", "com.acme.UrlParserTest", "parses"), FailureKind.TEST_FAILURE, "", "", List.of());
        return new FailureGroup(FailureKind.TEST_FAILURE, List.of(failure), List.of());
    }
}
