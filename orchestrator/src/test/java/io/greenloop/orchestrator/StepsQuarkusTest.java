package io.greenloop.orchestrator;

import static io.greenloop.orchestrator.rest.Api.JOBS;
import static io.greenloop.orchestrator.rest.Api.configured;
import static io.greenloop.orchestrator.rest.Api.owner;
import static io.greenloop.orchestrator.rest.Api.submitted;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.greenloop.contracts.Failure;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.PrepareProject;
import io.greenloop.contracts.ProjectPrepared;
import io.greenloop.contracts.RunTests;
import io.greenloop.contracts.StepFailed;
import io.greenloop.contracts.StepStarted;
import io.greenloop.contracts.Topics;
import io.greenloop.orchestrator.rest.Api;
import io.greenloop.testkit.GreenloopInfrastructureResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The steps of a job and what they printed, over REST. */
@QuarkusTest
@QuarkusTestResource(GreenloopInfrastructureResource.class)
class StepsQuarkusTest {

    private final JobRepositories repositories;
    private PlayedWorkers workers;

    @Inject
    StepsQuarkusTest(JobRepositories repositories) {
        this.repositories = repositories;
    }

    @BeforeEach
    void listen() {
        workers = new PlayedWorkers(configured("kafka.bootstrap.servers"));
    }

    @AfterEach
    void leaveNoJobBehind() {
        Api.cancelAll();
        workers.close();
    }

    @Test
    void eachStepIsListedWithItsWorkerItsResultAndItsLog() {
        var id = submitted();
        var job = new JobId(id);
        var prepare = workers.hear(PrepareProject.class, job);
        workers.say(Topics.TESTS_EVENTS, new StepStarted(prepare.step(), "host-7"));
        workers.say(
                Topics.TESTS_EVENTS,
                new ProjectPrepared(
                        prepare.step(),
                        prepare.baseCommit(),
                        3,
                        List.of(),
                        Map.of(),
                        List.of(),
                        stored(id, "[INFO] built\n")));
        var reproduce = workers.hear(RunTests.class, job);
        owner().get(JOBS + "/" + id + "/steps")
                .then()
                .statusCode(200)
                .body("steps.id", equalTo(List.of("0-prepare-1", "0-reproduce-1")))
                .body("steps[0].worker", equalTo("host-7"))
                .body("steps[0].result", equalTo("PREPARED"))
                .body("steps[0].summary", equalTo("3 artifacts fetched, 0 missing"))
                .body("steps[0].took", notNullValue())
                .body("steps[1].result", nullValue())
                .body("steps[1].log", nullValue());

        var why = new Failure(2002, Failure.Kind.INPUT, "selector NoTest matches no test");
        workers.say(
                Topics.TESTS_EVENTS, new StepFailed(reproduce.step(), why, false, stored(id, "[INFO] Tests run: 3\n")));

        await().until(() -> owner().get(JOBS + "/" + id).path("phase").equals("ENDED"));
        var steps = owner().get(JOBS + "/" + id + "/steps").then();
        steps.body("steps[1].result", equalTo("FAILED")).body("steps[1].summary", containsString("NoTest"));
        owner().get(steps.extract().<String>path("steps[0].log"))
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .body(equalTo("[INFO] built\n"));
        owner().get(steps.extract().<String>path("steps[1].log"))
                .then()
                .statusCode(200)
                .body(equalTo("[INFO] Tests run: 3\n"));
    }

    @Test
    void whatWasUnderWayAtTheEndOfTheJobIsDroppedAndHasNoLog() {
        var id = submitted();
        workers.hear(PrepareProject.class, new JobId(id));
        owner().post(JOBS + "/" + id + "/cancel").then().statusCode(202);

        owner().get(JOBS + "/" + id + "/steps").then().body("steps.result", equalTo(List.of("DROPPED")));
        missing(id, "0-prepare-1", "no-log");
        missing(id, "1-propose-1", "unknown-step");
        missing(id, "0-dance-1", "unknown-step");
        missing(id, "..", "not-found");
    }

    private void missing(String id, String step, String slug) {
        owner().get(JOBS + "/" + id + "/steps/" + step + "/log")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:greenloop:problem:" + slug));
    }

    private String stored(String id, String log) {
        try (var workspace = repositories.workspaces().open(id)) {
            return workspace.storeBlob("log-test", log.getBytes(UTF_8));
        }
    }
}
