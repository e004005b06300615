package io.greenloop.orchestrator.rest;

import static io.greenloop.orchestrator.rest.Api.JOBS;
import static io.greenloop.orchestrator.rest.Api.configured;
import static io.greenloop.orchestrator.rest.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.Json;
import io.greenloop.contracts.PrepareProject;
import io.greenloop.contracts.ProjectPrepared;
import io.greenloop.contracts.ProposePatches;
import io.greenloop.contracts.RunTests;
import io.greenloop.contracts.TestId;
import io.greenloop.contracts.TestReport;
import io.greenloop.contracts.TestsFinished;
import io.greenloop.contracts.Topics;
import io.greenloop.orchestrator.PlayedWorkers;
import io.greenloop.testkit.GreenloopInfrastructureResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What CI saw, handed in over REST as JUnit wrote it, beside what fails here. */
@QuarkusTest
@QuarkusTestResource(GreenloopInfrastructureResource.class)
class FidelityQuarkusTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String REPORT = """
            <testsuite name="shop.RatesTest"><testcase classname="shop.RatesTest" name="divides">
            <failure type="java.lang.NullPointerException" message="no rate for 2026-11-21"/></testcase></testsuite>""";

    @AfterEach
    void leaveNoJobBehind() {
        Api.cancelAll();
    }

    @Test
    void aJobThatFailsOtherwiseThanCisIsParkedAndHoldsNoRoomUntilSomebodyLetsItGoOn() throws Exception {
        try (var workers = new PlayedWorkers(configured("kafka.bootstrap.servers"))) {
            var id = submitted(Map.of("report", REPORT));
            reproduced(workers, id);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> owner().get(JOBS + "/" + id).then().body("phase", equalTo("PARKED")));

            owner().get(JOBS + "/" + id)
                    .then()
                    .body("ciFailures[0].exceptionType", equalTo("java.lang.NullPointerException"))
                    .body("ciFailures[0].message", equalTo("no rate for <time>"))
                    .body("parking.local[0].exceptionType", equalTo("java.lang.AssertionError"))
                    .body("parking.resumedAt", nullValue());
            owner().post(JOBS + "/" + id + "/resume").then().statusCode(202).body("phase", equalTo("PROPOSING"));

            assertThat(workers.hear(ProposePatches.class, new JobId(id)).target().failures())
                    .containsExactly(local());
            Api.problem(owner().post(JOBS + "/" + id + "/resume").then(), 409, "job-not-parked");
        }
    }

    @Test
    void aParkedJobCanBeCancelled() throws Exception {
        try (var workers = new PlayedWorkers(configured("kafka.bootstrap.servers"))) {
            var id = submitted(Map.of("tests", List.of(Map.of("className", "shop.RatesTest", "method", "rounds"))));
            reproduced(workers, id);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> owner().get(JOBS + "/" + id).then().body("phase", equalTo("PARKED")));

            owner().post(JOBS + "/" + id + "/cancel").then().statusCode(202).body("outcome", equalTo("CANCELLED"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"report\": \"<testsuite>\"}",
                "{\"report\": \"<html/>\"}",
                "{\"report\": \"<testsuite/>\"}",
                "{\"tests\": [{\"method\": \"divides\"}]}",
                "{\"tests\": []}",
                "{\"test\": []}",
            })
    void whatIsNoFailureIsRefused(String failure) throws Exception {
        var project = Json.mapper().writeValueAsString(Api.project("billing").toString());
        Api.problem(
                        owner().contentType("application/json")
                                .body("{\"source\": {\"type\": \"path\", \"path\": %s}, \"failure\": %s}"
                                        .formatted(project, failure))
                                .post(JOBS)
                                .then(),
                        400,
                        "invalid-request")
                .body("errors[0].field", containsString("failure"));
    }

    private static String submitted(Map<String, Object> failure) throws Exception {
        var source = Map.of("type", "path", "path", Api.project("billing").toString());
        return owner().contentType("application/json")
                .body(Json.mapper().writeValueAsString(Map.of("source", source, "failure", failure)))
                .post(JOBS)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static void reproduced(PlayedWorkers workers, String id) {
        var job = new JobId(id);
        var prepare = workers.hear(PrepareProject.class, job);
        workers.say(
                Topics.TESTS_EVENTS,
                new ProjectPrepared(prepare.step(), prepare.baseCommit(), 0, List.of(), Map.of(), List.of()));
        var reproduce = workers.hear(RunTests.class, job);
        var report = new TestReport(
                FailureKind.TEST_FAILURE,
                2,
                1,
                0,
                List.of(local()),
                List.of(),
                List.of(),
                List.of(),
                Duration.ofSeconds(1),
                "",
                "");
        workers.say(Topics.TESTS_EVENTS, new TestsFinished(reproduce.step(), report, List.of()));
    }

    private static FailureSignature local() {
        return new FailureSignature(
                new TestId("", "shop.RatesTest", "divides"),
                FailureKind.TEST_FAILURE,
                "java.lang.AssertionError",
                "expected: <n>",
                List.of());
    }
}
