package io.greenloop.analyzer.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenloop.contracts.AnalyzePatches;
import io.greenloop.contracts.BaselineDetails;
import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.Decision;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.GatePolicy;
import io.greenloop.contracts.GateReason;
import io.greenloop.contracts.GateVerdict;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.Json;
import io.greenloop.contracts.StepId;
import io.greenloop.contracts.StepKind;
import io.greenloop.contracts.TestId;
import io.greenloop.contracts.Tier;
import io.greenloop.gates.ArtifactSource;
import io.greenloop.gates.Coordinate;
import io.greenloop.gates.Gate;
import io.greenloop.gates.Verdict;
import io.greenloop.worker.StepFailure;
import io.greenloop.worker.StepProgress;
import io.greenloop.workspace.UnifiedDiffs;
import io.greenloop.workspace.WorkspaceLocation;
import io.greenloop.workspace.Workspaces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CandidateReviewTest {

    private static final String PATH = "core/src/main/java/com/acme/Rates.java";
    private static final String CODE =
            "package com.acme;\n\npublic class Rates {\n\n    public int sum(int a, int b) {\n        return a - b;\n    }\n}\n";
    private static final StepId STEP =
            new StepId(JobId.of(UUID.fromString("00000000-0000-4000-8000-000000000001")), 1, StepKind.GATE, 1);
    static final ArtifactSource NOBODY_TO_ASK = new ArtifactSource() {
        @Override
        public Availability find(Coordinate coordinate, Map<String, String> repositories) {
            return new Availability(State.UNREACHABLE, List.of());
        }

        @Override
        public List<String> neighbours(String group) {
            return List.of();
        }
    };

    @TempDir
    Path folder;

    private Workspaces workspaces;
    private String commit;
    private String details;

    @BeforeEach
    void importProject() throws Exception {
        var project = folder.resolve("project");
        write(project, "pom.xml", "<project><modules><module>core</module></modules></project>");
        write(project, "core/pom.xml", "<project><artifactId>core</artifactId></project>");
        write(project, PATH, CODE);
        write(
                project,
                "app/src/main/java/com/acme/App.java",
                "package com.acme;\nclass App { int x = new Rates().sum(1, 2); }\n");
        workspaces = new Workspaces(new WorkspaceLocation.OnDisk(folder.resolve("repositories")));
        try (var workspace = workspaces.create(STEP.jobId().value())) {
            commit = workspace.importDirectory(project);
            details = workspace.storeBlob("details", Json.mapper().writeValueAsBytes(baseline()));
        }
    }

    @Test
    void everyCandidateGetsItsVerdictInOrder() throws StepFailure {
        var good = candidate(UnifiedDiffs.between(PATH, CODE, CODE.replace("a - b", "a + b")));
        var unresolved = candidate(UnifiedDiffs.between(PATH, CODE, CODE.replace("a - b", "nowhere - b")));
        var misfit =
                candidate(UnifiedDiffs.between(PATH, CODE.replace("a - b", "a * b"), CODE.replace("a - b", "a + b")));
        var escaping = candidate("--- a/../../etc/x\n+++ b/../../etc/x\n@@ -1 +1 @@\n-a\n+b\n");

        var analyzed = review().review(command(details, good, unresolved, misfit, escaping), new Calm(false));

        assertThat(analyzed.verdicts())
                .extracting(GateVerdict::candidateId)
                .containsExactly(good.id(), unresolved.id(), misfit.id(), escaping.id());
        assertThat(analyzed.verdicts())
                .extracting(GateVerdict::decision)
                .containsExactly(Decision.PASS, Decision.REJECT, Decision.REJECT, Decision.REJECT);
        assertThat(analyzed.verdicts().subList(1, 4))
                .extracting(verdict -> verdict.reasons().get(0).code())
                .containsExactly("SYMBOL_UNRESOLVED", "CONTEXT_MISMATCH", "UNSAFE_PATH");
    }

    @Test
    void aSignatureThatAnotherModuleCallsMayNotChange() throws StepFailure {
        var broken = candidate(UnifiedDiffs.between(PATH, CODE, CODE.replace("int a, int b", "int a, int b, int c")));

        var verdict = review().review(command(details, broken), new Calm(false))
                .verdicts()
                .get(0);

        assertThat(verdict.reasons())
                .filteredOn(reason -> reason.decision() == Decision.REJECT)
                .singleElement()
                .satisfies(reason -> assertThat(reason.path()).isEqualTo("app/src/main/java/com/acme/App.java"));
        assertThat(verdict.reasons()).extracting(GateReason::code).contains("API_CHANGED");
    }

    @Test
    void withoutABaselineUnresolvedNamesAreUnknownAndNeverRejected() throws StepFailure {
        var unresolved = candidate(UnifiedDiffs.between(PATH, CODE, CODE.replace("a - b", "nowhere - b")));

        var verdict = review().review(command("", unresolved), new Calm(false))
                .verdicts()
                .get(0);

        assertThat(verdict.decision()).isEqualTo(Decision.UNKNOWN);
    }

    @Test
    void whereTheBuildGeneratesSourcesUnresolvedNamesAreUnknown() throws Exception {
        var generating = new BaselineDetails.Module(
                "core",
                17,
                List.of("core/src/main/java", "core/target/generated-sources/annotations"),
                List.of("core/src/test/java"),
                List.of(),
                List.of(),
                false);
        String blob;
        try (var workspace = workspaces.open(STEP.jobId().value())) {
            blob = workspace.storeBlob(
                    "generating",
                    Json.mapper().writeValueAsBytes(new BaselineDetails(List.of(generating), List.of(), List.of())));
        }
        var unresolved = candidate(UnifiedDiffs.between(PATH, CODE, CODE.replace("a - b", "Generated.SUM")));

        var verdict = review().review(command(blob, unresolved), new Calm(false))
                .verdicts()
                .get(0);

        assertThat(verdict.decision()).isEqualTo(Decision.UNKNOWN);
    }

    @Test
    void aCandidateThatBreaksTheGatesIsRefusedAlone() throws StepFailure {
        var breaking = candidate(UnifiedDiffs.between(PATH, CODE, CODE.replace("a - b", "a * b")));
        var good = candidate(UnifiedDiffs.between(PATH, CODE, CODE.replace("a - b", "a + b")));
        Gate gates = candidate -> {
            if (candidate.files().get(0).after().orElseThrow().contains("a * b")) {
                throw new IllegalStateException("the gates' own fault");
            }
            return Verdict.PASS;
        };

        var analyzed = new CandidateReview(workspaces, gates, folder)
                .review(command(details, breaking, good), new Calm(false));

        assertThat(analyzed.verdicts())
                .extracting(GateVerdict::decision)
                .containsExactly(Decision.REJECT, Decision.PASS);
        assertThat(analyzed.verdicts().get(0).reasons())
                .extracting(GateReason::code)
                .containsExactly("GATE_BROKE");
    }

    @Test
    void aStoppedJobEndsTheStep() {
        var good = candidate(UnifiedDiffs.between(PATH, CODE, CODE.replace("a - b", "a + b")));

        assertThatThrownBy(() -> review().review(command(details, good), new Calm(true)))
                .isInstanceOf(StepFailure.class)
                .hasMessageContaining("stopped");
    }

    @Test
    void anUnknownCommitIsAFailureOfTheStep() {
        var good = candidate(UnifiedDiffs.between(PATH, CODE, CODE.replace("a - b", "a + b")));
        var elsewhere = new AnalyzePatches(STEP, "0".repeat(40), List.of(good), target(), GatePolicy.STANDARD, "");

        assertThatThrownBy(() -> review().review(elsewhere, new Calm(false))).isInstanceOf(StepFailure.class);
    }

    private CandidateReview review() {
        return new CandidateReview(workspaces, NOBODY_TO_ASK, folder.resolve("local-repository"));
    }

    private AnalyzePatches command(String detailsBlob, Candidate... candidates) {
        return new AnalyzePatches(STEP, commit, List.of(candidates), target(), GatePolicy.STANDARD, detailsBlob);
    }

    private static FailureGroup target() {
        var failure = new FailureSignature(
                new TestId("core", "com.acme.RatesTest", "sums"),
                FailureKind.TEST_FAILURE,
                "",
                "expected 3",
                List.of());
        return new FailureGroup(FailureKind.TEST_FAILURE, List.of(failure), List.of());
    }

    private static BaselineDetails baseline() {
        var core = new BaselineDetails.Module(
                "core", 17, List.of("core/src/main/java"), List.of("core/src/test/java"), List.of(), List.of(), false);
        var app = new BaselineDetails.Module(
                "app",
                17,
                List.of("app/src/main/java"),
                List.of("app/src/test/java"),
                List.of(),
                List.of("core"),
                false);
        return new BaselineDetails(List.of(core, app), List.of(), List.of());
    }

    private static Candidate candidate(String diff) {
        return Candidate.of(diff, Tier.TEMPLATE, "operator", "another operator", PATH, 6, 1);
    }

    private static void write(Path root, String path, String text) throws Exception {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Progress that nobody watches. */
    record Calm(boolean isStopped) implements StepProgress {

        @Override
        public void note(String text) {
            // Nobody reads it.
        }

        @Override
        public void onStop(Runnable action) {
            // Nobody stops it half-way.
        }
    }
}
