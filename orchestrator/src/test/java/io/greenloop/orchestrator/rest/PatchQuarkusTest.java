package io.greenloop.orchestrator.rest;

import static io.greenloop.orchestrator.rest.Api.JOBS;
import static io.greenloop.orchestrator.rest.Api.owner;
import static io.greenloop.orchestrator.rest.Api.submitted;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.CandidateResult;
import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.CandidatesScored.Score;
import io.greenloop.contracts.Containment;
import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import io.greenloop.contracts.GateVerdict;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.JobPhase;
import io.greenloop.contracts.Outcome;
import io.greenloop.contracts.Policy;
import io.greenloop.contracts.ProjectSource;
import io.greenloop.contracts.TestId;
import io.greenloop.contracts.Tier;
import io.greenloop.orchestrator.JobRepositories;
import io.greenloop.orchestrator.domain.Batch;
import io.greenloop.orchestrator.domain.Ending;
import io.greenloop.orchestrator.domain.Healed;
import io.greenloop.orchestrator.domain.Job;
import io.greenloop.orchestrator.domain.JobOrder;
import io.greenloop.orchestrator.domain.Ledger;
import io.greenloop.orchestrator.persistence.JobStore;
import io.greenloop.testkit.GreenloopInfrastructureResource;
import io.greenloop.workspace.UnifiedDiffs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Patches of jobs that are in the database with their outcome, and in their repository with their code. */
@QuarkusTest
@QuarkusTestResource(GreenloopInfrastructureResource.class)
class PatchQuarkusTest {

    private static final String FILE = "src/main/java/Rates.java";
    private static final String BEFORE =
            "class Rates {\n    int cut(int a, int b) {\n        return a + b;\n    }\n}\n";
    private static final Candidate FIX = Candidate.of(
            UnifiedDiffs.between(FILE, BEFORE, BEFORE.replace("+", "-")),
            Tier.TEMPLATE,
            "arithmetic-operator",
            "+ should have been -.",
            FILE,
            3,
            1);
    private static final Healed.Rival RIVAL = new Healed.Rival(
            Candidate.of(
                    UnifiedDiffs.between(FILE, BEFORE, BEFORE.replace("+", "*")),
                    Tier.TEMPLATE,
                    "arithmetic-operator",
                    "+ should have been *.",
                    FILE,
                    3,
                    2),
            new Score(
                    "rival",
                    Map.of("rank", 2.0),
                    0.25,
                    false,
                    List.of("its confidence is 0.25, and 0.95 is asked for")));
    private static final GateReason WARNING =
            new GateReason(GateName.RISK, Decision.ESCALATE, "LOCK_CHANGED", FILE, 3, "", "", "touches a lock");

    private final JobStore store;
    private final JobRepositories repositories;

    @TempDir
    Path disk;

    @Inject
    PatchQuarkusTest(JobStore store, JobRepositories repositories) {
        this.store = store;
        this.repositories = repositories;
    }

    @AfterEach
    void leaveNoJobBehind() {
        Api.cancelAll();
    }

    @Test
    void thePatchOfAHealedJobMakesTheSubmittedCodeTheHealedCode() throws Exception {
        var id = ended(Outcome.HEALED, true);

        var patch = owner().get(JOBS + "/" + id + "/patch")
                .then()
                .statusCode(200)
                .contentType("text/x-diff")
                .extract()
                .asString();

        assertThat(appliedByGit(patch)).isEqualTo(BEFORE.replace("+", "-"));
        owner().get(JOBS + "/" + id)
                .then()
                .body("healed[0].candidateId", equalTo(FIX.id()))
                .body("healed[0].template", equalTo("arithmetic-operator"))
                .body("healed[0].fixed[0]", equalTo("core:RatesTest#cuts"))
                .body("healed[0].warnings[0].code", equalTo("LOCK_CHANGED"))
                .body("healed[0].verdict", nullValue())
                .body("best", nullValue())
                .body("reason", equalTo("because"));
    }

    @Test
    void whatElseWasPlausibleIsListedBehindWhatWasChosen() throws Exception {
        var id = ended(Outcome.HEALED, true);

        owner().get(JOBS + "/" + id + "/plausible")
                .then()
                .statusCode(200)
                .body("plausible.fault", equalTo(List.of(1, 1)))
                .body("plausible.chosen", equalTo(List.of(true, false)))
                .body("plausible[0].candidateId", equalTo(FIX.id()))
                .body("plausible[0].confidence", nullValue())
                .body("plausible[1].diff", equalTo(RIVAL.candidate().diff()))
                .body("plausible[1].features.rank", equalTo(2.0f))
                .body("plausible[1].confidence", equalTo(0.25f));
    }

    @Test
    void theBestCandidateOfAnExhaustedJobIsGivenOnlyWhenAskedFor() throws Exception {
        var id = ended(Outcome.EXHAUSTED, false);

        owner().get(JOBS + "/" + id + "/patch")
                .then()
                .statusCode(404)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo("urn:greenloop:problem:no-patch"));
        var best = owner().get(JOBS + "/" + id + "/patch?best=true")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(appliedByGit(best)).isEqualTo(BEFORE.replace("+", "-"));
        owner().get(JOBS + "/" + id + "/patch?best=perhaps").then().statusCode(400);
        owner().get(JOBS + "/" + id).then().body("best.verdict", equalTo("FAILING"));
    }

    @Test
    void aJobAtWorkHasNoPatchYet() {
        var id = submitted();

        owner().get(JOBS + "/" + id + "/patch").then().statusCode(404);
        owner().get(JOBS + "/" + id + "/patch?best=true").then().statusCode(404);
    }

    private String ended(Outcome outcome, boolean healed) throws Exception {
        var id = JobId.of(UUID.randomUUID());
        var project = disk.resolve("project");
        Files.createDirectories(project.resolve(FILE).getParent());
        Files.writeString(project.resolve(FILE), BEFORE);
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        String base;
        try (var workspace = repositories.workspaces().create(id.value())) {
            base = workspace.importDirectory(project);
        }
        var head = healed ? repositories.commit(id, base, FIX) : base;
        var patch = patch(healed ? Verdict.PLAUSIBLE : Verdict.FAILING);
        var order = new JobOrder(
                id,
                new ProjectSource.Folder("rates"),
                List.of(),
                List.of(),
                Policy.STANDARD,
                Containment.BEST_AVAILABLE,
                "",
                null,
                "",
                List.of());
        var job = new Job(
                order,
                JobPhase.ENDED,
                Instant.EPOCH,
                Instant.EPOCH,
                base,
                head,
                1,
                null,
                null,
                List.of(),
                null,
                Batch.NONE,
                Ledger.EMPTY,
                healed ? List.of(patch) : List.of(),
                healed ? null : patch,
                new Ending(outcome, "because", Instant.EPOCH, null),
                0,
                null);
        QuarkusTransaction.requiringNew().run(() -> store.insert(job, Optional.empty()));
        return id.value();
    }

    private static Healed patch(Verdict verdict) {
        var result = new CandidateResult(
                FIX.id(),
                verdict,
                List.of(new TestId("core", "RatesTest", "cuts")),
                0,
                List.of(),
                "",
                "",
                Duration.ofMillis(30));
        return new Healed(FIX, GateVerdict.of(FIX.id(), List.of(WARNING)), result, null, List.of(RIVAL), "");
    }

    private String appliedByGit(String patch) throws Exception {
        var code = Files.createDirectories(disk.resolve("code"));
        Files.createDirectories(code.resolve(FILE).getParent());
        Files.writeString(code.resolve(FILE), BEFORE);
        Files.writeString(code.resolve("the.patch"), patch);
        var git = new ProcessBuilder("git", "apply", "the.patch")
                .directory(code.toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(git.waitFor())
                .as(new String(git.getInputStream().readAllBytes(), UTF_8))
                .isZero();
        return Files.readString(code.resolve(FILE));
    }
}
