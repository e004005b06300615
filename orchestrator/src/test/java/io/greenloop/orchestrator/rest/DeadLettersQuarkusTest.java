package io.greenloop.orchestrator.rest;

import static io.greenloop.orchestrator.rest.Api.configured;
import static io.greenloop.orchestrator.rest.Api.owner;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.greenloop.contracts.Topics;
import io.greenloop.testkit.GreenloopInfrastructureResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages that nobody can take, on the real broker: where they go, what is shown of them, and how they come back. */
@QuarkusTest
@QuarkusTestResource(GreenloopInfrastructureResource.class)
class DeadLettersQuarkusTest {

    private static final String LETTERS = "/api/v1/dead-letters";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MIB = 1 << 20;

    /** One partition for all, so that whatever stops its consumer stops what comes after it. */
    private static final int PARTITION = 3;

    @AfterEach
    void leaveNoJobBehind() {
        Api.cancelAll();
    }

    @Test
    void nothingThatCannotBeReadStopsWhatComesAfterIt() throws Exception {
        var key = UUID.randomUUID().toString();
        var wrong = Map.of(
                "json", "no JSON",
                "event", "no CloudEvent",
                "version", "specversion is '0.3'",
                "type", "unknown message type",
                "policy", "budget.iterations is 0, 1 to 1000 is allowed",
                "long", "request has 300000 bytes, at most 262144 are allowed",
                "charset", "no UTF-8",
                "null", "message is missing");
        var project = Api.project("billing");

        publish(key + "json", "{ garbage".getBytes(UTF_8));
        publish(key + "event", "[1, 2]".getBytes(UTF_8));
        publish(
                key + "version",
                request(project, key, "").replace("\"1.0\"", "\"0.3\"").getBytes(UTF_8));
        publish(
                key + "type",
                request(project, key, "")
                        .replace("requested.v1", "requested.v9")
                        .getBytes(UTF_8));
        publish(
                key + "policy",
                request(project, key, ", \"policy\": {\"budget\": {\"iterations\": 0}}")
                        .getBytes(UTF_8));
        publish(key + "long", new byte[300_000]);
        publish(key + "charset", request(project, "grün", "").getBytes(ISO_8859_1));
        publish(key + "null", null);
        publish(null, ("{ no key " + key).getBytes(UTF_8));
        publish(key, request(project, key, "").getBytes(UTF_8));

        await().atMost(PATIENCE).until(() -> jobsOf(project), jobs -> jobs.size() == 1);
        // They lie before the request that is a job by now.
        var reasons = owner().get(LETTERS + "?limit=200").jsonPath();
        wrong.forEach((what, reason) -> assertThat(
                        reasons.getString("letters.find { it.key == '%s' }.reason".formatted(key + what)))
                .as(what)
                .contains(reason));
        assertThat(letter(key + "null").getString("sha256")).isNull();
        assertThat(letter(key + "charset").getString("exception"))
                .isEqualTo("io.greenloop.contracts.UnreadableMessage");
        assertThat(letter(key + "charset").getInt("origin.partition")).isEqualTo(PARTITION);
    }

    @Test
    void theBrokerRefusesWhatIsTooLargeAndWhatItLetsThroughIsALetterWithoutItsText() throws Exception {
        var key = UUID.randomUUID().toString();
        assertThatThrownBy(() -> publish(key, new byte[5 * MIB])).hasCauseInstanceOf(RecordTooLargeException.class);

        limit(Topics.JOBS_REQUESTED, 6 * MIB);
        try {
            publish(key, new byte[5 * MIB]);
        } finally {
            limit(Topics.JOBS_REQUESTED, MIB);
        }
        var project = Api.project("billing");
        publish(key, request(project, key, "").getBytes(UTF_8));

        await().atMost(PATIENCE).until(() -> jobsOf(project), jobs -> jobs.size() == 1);
        var letter = letter(key);
        assertThat(letter.getInt("size")).isEqualTo(5 * MIB);
        assertThat(letter.getBoolean("cut")).isTrue();
        // The message itself is still on its topic, but too large for it by now.
        owner().post(LETTERS + "/" + letter.getString("id") + "/replay")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:greenloop:problem:not-replayable"));
        assertThat(letter(key).getInt("replays")).isZero();
    }

    @Test
    void aLetterIsShownWithoutItsTextAndWithoutCredentials() throws Exception {
        var key = UUID.randomUUID().toString();
        publish(key, """
                {"specversion": "1.0", "id": "%s", "source": "/ci", "type": "io.greenloop.job.requested.v1",
                 "time": "2026-11-21T00:00:00Z",
                 "data": {"source": {"type": "git", "url": "https://anna:hunter2@127.0.0.1/x.git", "ref": "main"}}}""".formatted(key).getBytes(UTF_8));

        var letter = letter(key);

        assertThat(letter.prettify()).contains("RequestRefused").doesNotContain("hunter2");
        assertThat(letter.getString("sha256")).hasSize(64);
        owner().get(LETTERS + "/" + letter.getString("id"))
                .then()
                .statusCode(200)
                .body("key", equalTo(key))
                .body("topic", equalTo(Topics.JOBS_REQUESTED));
        owner().get(LETTERS + "?topic=" + Topics.TESTS_EVENTS)
                .then()
                .statusCode(200)
                .body("letters.key", not(hasItem(key)));
        assertThat(owner().get("/q/metrics").asString())
                .containsPattern("greenloop_dead_letters_total\\{topic=\"greenloop.jobs.requested\"} [1-9]")
                .containsPattern("greenloop_dead_letters_total\\{topic=\"greenloop.patches.events\"} 0");
    }

    @Test
    void aRequestThatWasRefusedIsAJobOnceWhatWasWrongIsMendedAndItIsReplayed() throws Exception {
        var key = UUID.randomUUID().toString();
        var project = Api.project("billing");
        var aside = project.resolveSibling(project.getFileName() + "-aside");
        Files.move(project, aside);
        publish(key, request(project, key, "").getBytes(UTF_8));
        var id = letter(key).getString("id");
        assertThat(jobsOf(project)).isEmpty();
        Files.move(aside, project);

        owner().post(LETTERS + "/" + id + "/replay").then().statusCode(202).body("replays", equalTo(1));

        await().atMost(PATIENCE).until(() -> jobsOf(project), jobs -> jobs.size() == 1);
        owner().post(LETTERS + "/" + id + "/replay")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:greenloop:problem:replayed-before"));
        owner().post(LETTERS + "/" + id + "/replay?again=true")
                .then()
                .statusCode(202)
                .body("replays", equalTo(2));
        assertThat(letter(key).getString("replayedAt")).isNotBlank();
    }

    @Test
    void allOfATopicAreReplayedOnceEach() throws Exception {
        var key = UUID.randomUUID().toString();
        publish(key, "still garbage".getBytes(UTF_8));
        var id = letter(key).getString("id");

        var first = replayAll();
        // It dies again: a letter of its own, with the reason of its last death alone.
        await().atMost(PATIENCE).until(() -> lettersOf(key), letters -> letters.size() == 2);
        var second = replayAll();

        assertThat(first).contains(id);
        assertThat(second).doesNotContain(id).isNotEmpty();
    }

    @Test
    void whatIsNoLetterIsToldApart() {
        owner().get(LETTERS + "?topic=orders").then().statusCode(400).body("errors[0].field", equalTo("topic"));
        owner().get(LETTERS + "?limit=0").then().statusCode(400);
        for (var id :
                List.of("orders:0:0", "x", "greenloop.jobs.requested:0:99999999", "greenloop.jobs.requested:77:0")) {
            owner().get(LETTERS + "/" + id)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:greenloop:problem:unknown-letter"));
            owner().post(LETTERS + "/" + id + "/replay").then().statusCode(404);
        }
    }

    private static List<String> replayAll() {
        return owner().post(LETTERS + "/replay?topic=" + Topics.JOBS_REQUESTED)
                .then()
                .statusCode(202)
                .extract()
                .path("replayed");
    }

    private static String request(Path project, String id, String more) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "/ci", "type": "io.greenloop.job.requested.v1",
                 "time": "2026-11-21T00:00:00Z", "data": {"source": {"type": "path", "path": "%s"}%s}}""".formatted(id, project, more);
    }

    private static List<String> jobsOf(Path project) {
        return owner().get(Api.JOBS + "?limit=200")
                .then()
                .extract()
                .path("jobs.findAll { it.source.path == '%s' }.id".formatted(project));
    }

    /** The newest letter with the key, once it is there. */
    private static JsonPath letter(String key) {
        var id = await().atMost(PATIENCE)
                .until(() -> lettersOf(key), letters -> !letters.isEmpty())
                .get(0);
        return owner().get(LETTERS + "/" + id).jsonPath();
    }

    private static List<String> lettersOf(String key) {
        return owner().get(LETTERS + "?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("letters.findAll { it.key == '%s' }.id".formatted(key));
    }

    private static void publish(String key, byte[] message) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", configured("kafka.bootstrap.servers"), "max.request.size", 8 * MIB),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            Topics.JOBS_REQUESTED, PARTITION, key == null ? null : key.getBytes(UTF_8), message))
                    .get(20, TimeUnit.SECONDS);
        }
    }

    private static void limit(String topic, int bytes) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", configured("kafka.bootstrap.servers")))) {
            var entry = new ConfigEntry("max.message.bytes", Integer.toString(bytes));
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, topic),
                            List.of(new AlterConfigOp(entry, AlterConfigOp.OpType.SET))))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        }
    }
}
