package io.greenloop.worker.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.JobId;
import io.greenloop.contracts.StepId;
import io.greenloop.contracts.StepKind;
import io.greenloop.workspace.WorkspaceLocation;
import io.greenloop.workspace.Workspaces;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepLogTest {

    private static final StepId STEP =
            new StepId(new JobId("00000000-0000-4000-8000-000000000001"), 2, StepKind.CONFIRM, 1);

    @TempDir
    Path disk;

    @Test
    void whatIsKeptHoldsNoSecret() {
        assertThat(kept("[INFO] deploying with ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8\nBUILD FAILURE\n"))
                .startsWith("[INFO] deploying with GREENLOOP_REDACTED_0001")
                .endsWith("BUILD FAILURE\n");
    }

    @Test
    void whatIsNoTextIsKeptAsFarAsItIs() {
        assertThat(kept("a\0b")).isEqualTo("a?b");
    }

    @Test
    void whatCannotBeScannedIsNotKept() {
        assertThat(kept("x".repeat(2_000_001))).startsWith("(not kept: the text has 2000001 characters");
    }

    private String kept(String log) {
        try (var workspace = new Workspaces(new WorkspaceLocation.OnDisk(disk))
                .create(STEP.jobId().value())) {
            return new String(workspace.blob(StepLog.store(workspace, STEP, log)), UTF_8);
        }
    }
}
