package io.greenloop.orchestrator.git;

import static io.greenloop.orchestrator.rest.Api.submitted;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.greenloop.contracts.JobId;
import io.greenloop.orchestrator.JobRepositories;
import io.greenloop.orchestrator.Jobs;
import io.greenloop.orchestrator.rest.Api;
import io.greenloop.testkit.GreenloopInfrastructureResource;
import io.greenloop.workspace.JobToken;
import io.greenloop.workspace.RepositoryGone;
import io.greenloop.workspace.UnifiedDiffs;
import io.greenloop.workspace.WorkspaceLocation;
import io.greenloop.workspace.WorkspaceUnavailable;
import io.greenloop.workspace.Workspaces;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worker on another host: fetches and pushes over HTTP with the token it computes for itself. */
@QuarkusTest
@QuarkusTestResource(GreenloopInfrastructureResource.class)
class GitQuarkusTest {

    private final Jobs jobs;
    private final JobRepositories repositories;

    @TempDir
    Path disk;

    @Inject
    GitQuarkusTest(Jobs jobs, JobRepositories repositories) {
        this.jobs = jobs;
        this.repositories = repositories;
    }

    @AfterEach
    void leaveNoJobBehind() {
        Api.cancelAll();
    }

    @Test
    void aWorkerElsewhereFetchesTheCodeAndPushesItsEvidenceAndItsPatch() throws Exception {
        var id = submitted();
        var base = jobs.find(new JobId(id)).orElseThrow().baseCommit();
        // More than git sends in one piece, and than HTTP servers take by default.
        var evidence = new byte[12_000_000];
        new Random(7).nextBytes(evidence);

        String blob;
        String patched;
        try (var workspace = remote(GitQuarkusTest::rightToken).open(id)) {
            workspace.checkOut(base, disk.resolve("code"));
            blob = workspace.storeBlob("coverage", evidence);
            var before = workspace.text(base, "Billing.java").orElseThrow();
            var diff = UnifiedDiffs.between("Billing.java", before, before.replace("= 1", "= 2"));
            patched = workspace.commitPatch(base, diff, "Count right", "refs/greenloop/candidates/1");
        }

        assertThat(disk.resolve("code/Billing.java")).content().contains("total = 1");
        try (var workspace = repositories.workspaces().open(id)) {
            assertThat(workspace.blob(blob)).isEqualTo(evidence);
            assertThat(workspace.text(patched, "Billing.java").orElseThrow()).contains("total = 2");
        }
        try (var workspace = remote(GitQuarkusTest::rightToken, "other").open(id)) {
            assertThat(workspace.blob(blob)).isEqualTo(evidence);
        }
    }

    @Test
    void aWrongTokenOpensNothing() {
        var id = submitted();

        try (var workspace = remote(job -> "0".repeat(64)).open(id)) {
            assertThatThrownBy(workspace::base).isInstanceOf(WorkspaceUnavailable.class);
        }
        var path = "/git/" + id + "/info/refs?service=git-upload-pack";
        given().get(path).then().statusCode(401).body("status", equalTo(401));
        given().header("Authorization", "Bearer " + Api.token())
                .get(path)
                .then()
                .statusCode(401);
        given().header("Authorization", "Bearer " + rightToken(submitted()))
                .get(path)
                .then()
                .statusCode(401);
        given().header("Authorization", "Bearer " + rightToken(id))
                .get(path)
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsNotThereIsNotThere() {
        var absent = UUID.randomUUID().toString();

        given().header("Authorization", "Bearer " + rightToken(absent))
                .get("/git/" + absent + "/info/refs?service=git-upload-pack")
                .then()
                .statusCode(404)
                .header("Greenloop-Repository", "gone");
        given().get("/git/..%2f..%2fhome/info/refs?service=git-upload-pack")
                .then()
                .statusCode(404)
                .header("Greenloop-Repository", nullValue());
        try (var workspace = remote(GitQuarkusTest::rightToken).open(absent)) {
            assertThatThrownBy(workspace::base).isInstanceOf(RepositoryGone.class);
        }
        var id = submitted();
        given().header("Authorization", "Bearer " + rightToken(id))
                .get("/git/" + id + "/info/refs")
                .then()
                .statusCode(400);
    }

    private Workspaces remote(UnaryOperator<String> tokens) {
        return remote(tokens, "mirrors");
    }

    private Workspaces remote(UnaryOperator<String> tokens, String worker) {
        return new Workspaces(
                new WorkspaceLocation.Remote(Api.uri("/git"), tokens, disk.resolve(worker), 8, Duration.ZERO));
    }

    private static String rightToken(String job) {
        try {
            return JobToken.of(Files.readAllBytes(Path.of(Api.configured("greenloop.repositories.secret-file"))), job);
        } catch (IOException e) {
            throw new AssertionError("no secret file", e);
        }
    }
}
