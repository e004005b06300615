package io.greenloop.orchestrator.rest;

import static io.greenloop.orchestrator.rest.Api.JOBS;
import static io.greenloop.orchestrator.rest.Api.owner;
import static io.greenloop.orchestrator.rest.Api.pathRequest;
import static io.greenloop.orchestrator.rest.Api.problem;
import static io.greenloop.orchestrator.rest.Api.project;
import static io.greenloop.orchestrator.rest.Api.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.greenloop.orchestrator.JobRepositories;
import io.greenloop.testkit.GreenloopInfrastructureResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Jobs done again, and requests sent again. */
@QuarkusTest
@QuarkusTestResource(GreenloopInfrastructureResource.class)
class RetryQuarkusTest {

    private final JobRepositories repositories;

    @Inject
    RetryQuarkusTest(JobRepositories repositories) {
        this.repositories = repositories;
    }

    @AfterEach
    void leaveNoJobBehind() {
        Api.cancelAll();
    }

    @Test
    void aRetryIsANewJobFromTheSameCode() {
        var ended = ended();
        var base = owner().get(JOBS + "/" + ended).then().extract().<String>path("baseCommit");

        var again = owner().post(JOBS + "/" + ended + "/retry").then().statusCode(202);

        var id = again.extract().<String>path("id");
        again.header("Location", endsWith(JOBS + "/" + id))
                .body("retryOf", equalTo(ended))
                .body("baseCommit", equalTo(base));
        assertThat(id).isNotEqualTo(ended);
        assertThat(repositories.workspaces().exists(id)).isTrue();
    }

    @Test
    void aRetryMayChangeTheTestsAndThePolicy() {
        owner().contentType("application/json")
                .body("{\"tests\":[\"OtherTest\"],\"policy\":{\"budget\":{\"iterations\":3}}}")
                .post(JOBS + "/" + ended() + "/retry")
                .then()
                .statusCode(202)
                .body("tests", equalTo(List.of("OtherTest")))
                .body("policy.budget.iterations", equalTo(3));
    }

    @Test
    void aRetryWithTheSameKeyIsTheSameJobAndAnotherIsRefused() {
        var ended = ended();
        var key = UUID.randomUUID().toString();
        var first = retried(ended, key).then().statusCode(202).extract().<String>path("id");

        retried(ended, key).then().statusCode(200).body("id", equalTo(first));
        problem(retried(ended(), key).then(), 422, "idempotency-key-reused");
    }

    @Test
    void whatCannotBeDoneAgainSaysWhy() {
        problem(owner().post(JOBS + "/" + submitted() + "/retry").then(), 409, "job-not-ended");
        problem(owner().post(JOBS + "/" + UUID.randomUUID() + "/retry").then(), 404, "unknown-job");
        var gone = ended();
        repositories.workspaces().delete(gone);
        problem(owner().post(JOBS + "/" + gone + "/retry").then(), 410, "code-gone");
        problem(
                        owner().contentType("application/json")
                                .body("{\"polizy\":{}}")
                                .post(JOBS + "/" + gone + "/retry")
                                .then(),
                        400,
                        "invalid-request")
                .body("errors[0].field", equalTo("polizy"));
        problem(
                owner().contentType("text/plain")
                        .body("x")
                        .post(JOBS + "/" + gone + "/retry")
                        .then(),
                415,
                "unsupported-media-type");
    }

    @Test
    void theSameRequestSentTwiceAtOnceIsOneJob() {
        var body = pathRequest(project("billing"), UUID.randomUUID().toString());
        var before = repositories.workspaces().ids().size();

        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> owner().contentType("application/json").body(body).post(JOBS)))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        var first = answers.get(0).jsonPath().getString("id");
        assertThat(answers)
                .extracting(answer -> answer.jsonPath().getString("id"))
                .containsOnly(first);
        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(202)
                .contains(200);
        assertThat(repositories.workspaces().ids()).hasSize(before + 1);
    }

    private static Response retried(String id, String key) {
        return owner().header("Idempotency-Key", key).post(JOBS + "/" + id + "/retry");
    }

    private static String ended() {
        var id = submitted();
        owner().post(JOBS + "/" + id + "/cancel").then().statusCode(202);
        return id;
    }
}
