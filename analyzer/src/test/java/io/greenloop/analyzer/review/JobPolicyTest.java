package io.greenloop.analyzer.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenloop.contracts.Failure;
import io.greenloop.contracts.FailureNumber;
import io.greenloop.contracts.GatePolicy;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.StepId;
import io.greenloop.contracts.StepKind;
import io.greenloop.worker.StepFailure;
import io.greenloop.workspace.JobWorkspace;
import io.greenloop.workspace.UnifiedDiffs;
import io.greenloop.workspace.WorkspaceLocation;
import io.greenloop.workspace.Workspaces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobPolicyTest {

    private static final StepId STEP =
            new StepId(JobId.of(UUID.fromString("00000000-0000-4000-8000-000000000001")), 1, StepKind.GATE, 1);
    private static final String FILE = ".greenloop.yml";

    @TempDir
    private Path folder;

    private Path project;
    private Workspaces workspaces;

    @BeforeEach
    void aProject() throws Exception {
        project = Files.createDirectory(folder.resolve("project"));
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        workspaces = new Workspaces(new WorkspaceLocation.OnDisk(folder.resolve("repositories")));
    }

    @Test
    void withoutAFileTheRequestAloneHolds() throws Exception {
        assertThat(policy(GatePolicy.STANDARD)).isEqualTo(GatePolicy.STANDARD);
    }

    @Test
    void theRequestWinsOverTheFileAndTheFileOverTheStandard() throws Exception {
        Files.writeString(project.resolve(FILE), "gates: {cyclomatic: 7, changedFiles: 3}\ncheck: {cyclomatic: 99}\n");
        var requested = new GatePolicy(10, 10, 9, 200, 95, List.of(), List.of(), List.of());

        assertThat(policy(requested)).isEqualTo(new GatePolicy(7, 10, 9, 200, 95, List.of(), List.of(), List.of()));
    }

    @Test
    void itIsTheFileOfTheCodeThatWasHandedIn() throws Exception {
        Files.writeString(project.resolve(FILE), "gates: {cyclomatic: 7}\n");
        try (var workspace = workspace()) {
            var patch = UnifiedDiffs.between(FILE, "gates: {cyclomatic: 7}\n", "gates: {cyclomatic: 900}\n");
            var commit =
                    workspace.commitPatch(workspace.base().orElseThrow(), patch, "later", "refs/greenloop/steps/1");

            assertThat(JobPolicy.of(commit, GatePolicy.STANDARD, workspace).cyclomatic())
                    .isEqualTo(7);
        }
    }

    @Test
    void oneThatCannotBeFollowedStopsTheStepForGood() throws Exception {
        Files.writeString(project.resolve(FILE), "gates:\n  cyclomatik: 7\n");

        assertRefused("line 2: 'cyclomatik' is unknown; did you mean 'cyclomatic'?");
    }

    @Test
    void aLinkOrAnotherNameIsNotTakenForNoPolicy() throws Exception {
        Files.writeString(project.resolve("other.yml"), "gates: {cyclomatic: 900}\n");
        Files.createSymbolicLink(project.resolve(FILE), Path.of("other.yml"));

        assertRefused("no plain text file");
    }

    private void assertRefused(String reason) {
        assertThatThrownBy(() -> policy(GatePolicy.STANDARD)).isInstanceOfSatisfying(StepFailure.class, failure -> {
            assertThat(failure.isRetryable()).isFalse();
            assertThat(failure.failure().number()).isEqualTo(FailureNumber.POLICY_REFUSED.number());
            assertThat(failure.failure().kind()).isEqualTo(Failure.Kind.INPUT);
            assertThat(failure.failure().message()).contains(reason);
        });
    }

    private GatePolicy policy(GatePolicy requested) throws Exception {
        try (var workspace = workspace()) {
            return JobPolicy.of(workspace.base().orElseThrow(), requested, workspace);
        }
    }

    private JobWorkspace workspace() throws Exception {
        var workspace = workspaces.create(STEP.jobId().value());
        workspace.importDirectory(project);
        return workspace;
    }
}
