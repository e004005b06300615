package io.greenloop.orchestrator.rest;

import static io.greenloop.orchestrator.rest.Api.JOBS;
import static io.greenloop.orchestrator.rest.Api.owner;
import static io.greenloop.orchestrator.rest.Api.pathRequest;
import static io.greenloop.orchestrator.rest.Api.problem;
import static io.greenloop.orchestrator.rest.Api.project;
import static io.greenloop.orchestrator.rest.Api.submitted;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.greenloop.orchestrator.JobRepositories;
import io.greenloop.testkit.GreenloopInfrastructureResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GreenloopInfrastructureResource.class)
class RestQuarkusTest {

    private final JobRepositories repositories;

    @Inject
    RestQuarkusTest(JobRepositories repositories) {
        this.repositories = repositories;
    }

    @AfterEach
    void leaveNoJobBehind() {
        Api.cancelAll();
    }

    @Test
    void aFolderBecomesAJobThatCanBeReadAndListed() {
        var folder = project("billing");

        var id = owner().contentType("application/json")
                .body("""
                        {"source":{"type":"path","path":"%s"},"tests":["a.BillingTest#adds"],
                         "policy":{"budget":{"iterations":7}}}""".formatted(folder))
                .post(JOBS)
                .then()
                .statusCode(202)
                .header("Location", containsString(JOBS + "/"))
                .body("source.type", equalTo("path"))
                .body("source.path", equalTo(folder.toString()))
                .body("tests", hasItem("a.BillingTest#adds"))
                .body("policy.budget.iterations", equalTo(7))
                .body("policy.budget.wallTime", equalTo("PT15M"))
                .body("createdAt", endsWith("Z"))
                .body("baseCommit.length()", equalTo(40))
                .body("outcome", nullValue())
                .body("usage.calls", equalTo(0))
                .body("healed.size()", equalTo(0))
                .extract()
                .<String>path("id");

        owner().get(JOBS + "/" + id).then().statusCode(200).body("id", equalTo(id));
        owner().get(JOBS + "?limit=200")
                .then()
                .statusCode(200)
                .body("jobs.id", hasItem(id))
                .body("total", greaterThanOrEqualTo(1));
        assertThat(repositories.workspaces().exists(id)).isTrue();
    }

    @Test
    void anUploadedArchiveBecomesAJobAndItsTemporaryFileGoes() throws IOException {
        var before = uploads();

        owner().multiPart("archive", "billing.zip", Api.zip(Map.of("billing/pom.xml", "<project/>")))
                .multiPart("request", "{\"tests\":[\"BillingTest\"],\"policy\":{\"seed\":5}}", "application/json")
                .post(JOBS)
                .then()
                .statusCode(202)
                .body("source.type", equalTo("archive"))
                .body("source.name", equalTo("billing.zip"))
                .body("policy.seed", equalTo(5))
                .body("tests", hasItem("BillingTest"));

        await().until(() -> before.containsAll(uploads()));
    }

    @Test
    void theRequestMayComeAsAFileToo() {
        owner().multiPart("archive", "billing.zip", Api.zip(Map.of("pom.xml", "<project/>")))
                .multiPart("request", "request.json", "{\"policy\":{\"seed\":9}}".getBytes(UTF_8), "application/json")
                .post(JOBS)
                .then()
                .statusCode(202)
                .body("policy.seed", equalTo(9));
        problem(
                        owner().multiPart("archive", "a.zip", Api.zip(Map.of("pom.xml", "<project/>")))
                                .multiPart("request", "{\"seed\":9}")
                                .post(JOBS)
                                .then(),
                        400,
                        "invalid-request")
                .body("errors[0].field", equalTo("seed"));
    }

    @Test
    void anArchiveMayComeWithoutARequest() {
        owner().multiPart("archive", "billing.zip", Api.zip(Map.of("pom.xml", "<project/>")))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(JOBS)
                .then()
                .statusCode(202);
    }

    @Test
    void aRequestWithTheSameKeyIsTheSameJob() {
        var key = UUID.randomUUID().toString();
        var folder = project("billing");
        var body = pathRequest(folder, "");
        var first = owner().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post(JOBS)
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        var before = repositories.workspaces().ids();

        owner().contentType("application/json")
                .body(pathRequest(folder, key))
                .post(JOBS)
                .then()
                .statusCode(200)
                .body("id", equalTo(first));
        problem(
                        owner().contentType("application/json")
                                .body(pathRequest(project("billing"), key))
                                .post(JOBS)
                                .then(),
                        422,
                        "idempotency-key-reused")
                .body("errors.field", equalTo(List.of("source")))
                .body("detail", containsString(first));

        assertThat(repositories.workspaces().ids()).containsExactlyElementsOf(before);
    }

    @Test
    void aCancelledJobHasEndedAndCannotBeCancelledAgain() {
        var id = submitted();

        owner().post(JOBS + "/" + id + "/cancel")
                .then()
                .statusCode(202)
                .body("phase", equalTo("ENDED"))
                .body("outcome", equalTo("CANCELLED"))
                .body("endedAt", notNullValue());

        owner().post(JOBS + "/" + id + "/cancel")
                .then()
                .statusCode(409)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo("urn:greenloop:problem:job-ended"));
        owner().get(JOBS + "?phase=ended&outcome=cancelled&limit=200")
                .then()
                .body("jobs.id", hasItem(id))
                .body("jobs.outcome", everyItem(equalTo("CANCELLED")));
    }

    @Test
    void sourcesThatAreRefusedSayWhyAndLeaveNothing() {
        var before = repositories.workspaces().ids();

        refused("{\"source\":{\"type\":\"path\",\"path\":\"/etc\"}}", "not below");
        refused("{\"source\":{\"type\":\"git\",\"url\":\"ext::sh -c id\",\"ref\":\"main\"}}", "not an address");
        refused("{\"source\":{\"type\":\"git\",\"url\":\"http://127.0.0.1/a.git\",\"ref\":\"main\"}}", "not a public");
        refused("{\"source\":{\"type\":\"archive\",\"name\":\"a.zip\"}}", "uploaded");
        owner().multiPart("archive", "a.zip", Api.zip(Map.of("build.gradle", "")))
                .post(JOBS)
                .then()
                .statusCode(422)
                .body("detail", containsString("pom.xml"));
        owner().multiPart("archive", "a.zip", "no archive".getBytes(UTF_8))
                .post(JOBS)
                .then()
                .statusCode(422);

        assertThat(repositories.workspaces().ids()).containsExactlyElementsOf(before);
    }

    @Test
    void everythingWrongIsAProblem() {
        problem(owner().get(JOBS + "/" + UUID.randomUUID()).then(), 404, "unknown-job");
        problem(owner().get(JOBS + "/nonsense").then(), 404, "unknown-job");
        problem(owner().get("/api/v1/nothing-here").then(), 404, "not-found");
        problem(owner().get("/nothing-here").then(), 404, "not-found");
        problem(owner().delete(JOBS).then(), 405, "method-not-allowed");
        problem(owner().contentType("text/plain").body("x").post(JOBS).then(), 415, "unsupported-media-type");
        problem(
                owner().contentType("application/json")
                        .body("{\"source\":")
                        .post(JOBS)
                        .then(),
                400,
                "invalid-request");
        problem(owner().contentType("application/json").post(JOBS).then(), 400, "invalid-request");
        problem(owner().get(JOBS + "?limit=0").then(), 400, "invalid-request")
                .body("errors[0].field", equalTo("limit"));
        problem(owner().get(JOBS + "?phase=dancing").then(), 400, "invalid-request")
                .body("errors[0].field", equalTo("phase"));
        problem(owner().multiPart("request", "{}").post(JOBS).then(), 400, "invalid-request")
                .body("errors[0].field", equalTo("archive"));
    }

    @Test
    void aFieldThatAContractRefusesIsNamedInItsOwnWords() {
        owner().contentType("application/json")
                .body("{\"source\":{\"type\":\"path\",\"path\":\"/a\"},\"policy\":{\"budget\":{\"iterations\":0}}}")
                .post(JOBS)
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("errors[0].field", equalTo("policy.budget.iterations"))
                .body("errors[0].message", equalTo("budget.iterations is 0, 1 to 1000 is allowed"));
    }

    @Test
    void whatIsTooLargeIsRefusedWhetherItSaysItsLengthOrNot() throws Exception {
        var json = ("{\"source\":\"" + "x".repeat(1_100_000) + "\"}").getBytes(UTF_8);
        var form = ("--b\r\nContent-Disposition: form-data; name=\"archive\"; filename=\"a.zip\"\r\n\r\n"
                        + "x".repeat(3_000_000) + "\r\n--b--\r\n")
                .getBytes(UTF_8);

        assertThat(posted("application/json", BodyPublishers.ofByteArray(json))).contains("413 ", "too-large");
        assertThat(posted("application/json", chunked(json))).contains("413 ", "too-large");
        assertThat(posted("multipart/form-data; boundary=b", BodyPublishers.ofByteArray(form)))
                .contains("413 ", "too-large");
        assertThat(posted("multipart/form-data; boundary=b", chunked(form))).contains("413 ");
    }

    @Test
    void theApiDescriptionListsEveryRouteAndNeedsNoToken() {
        var paths = given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("info.title", equalTo("Greenloop"))
                .body("components.securitySchemes.token.scheme", equalTo("bearer"))
                .body("paths.'/api/v1/jobs'.post.requestBody.content.keySet()", hasItem("application/json"))
                .body("paths.'/api/v1/jobs'.post.requestBody.content.keySet()", hasItem("multipart/form-data"))
                .extract()
                .<Map<String, Map<String, Object>>>path("paths");

        assertThat(paths)
                .containsOnlyKeys(
                        "/api/v1/dead-letters",
                        "/api/v1/dead-letters/replay",
                        "/api/v1/dead-letters/{id}",
                        "/api/v1/dead-letters/{id}/replay",
                        JOBS,
                        JOBS + "/{id}",
                        JOBS + "/{id}/cancel",
                        JOBS + "/{id}/resume",
                        JOBS + "/{id}/retry",
                        JOBS + "/{id}/events",
                        JOBS + "/{id}/patch",
                        JOBS + "/{id}/plausible",
                        JOBS + "/{id}/steps",
                        JOBS + "/{id}/steps/{step}/log");
        assertThat(paths.get(JOBS)).containsKeys("get", "post");
    }

    private static BodyPublisher chunked(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    private static String posted(String type, BodyPublisher body) throws Exception {
        var request = Api.request(JOBS).header("Content-Type", type).POST(body).build();
        var answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }

    private static void refused(String body, String reason) {
        owner().contentType("application/json")
                .body(body)
                .post(JOBS)
                .then()
                .statusCode(422)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo("urn:greenloop:problem:source-refused"))
                .body("detail", containsString(reason));
    }

    private static List<Path> uploads() throws IOException {
        var folder = Path.of(Api.configured("quarkus.http.body.uploads-directory"));
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
