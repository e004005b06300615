package io.greenloop.orchestrator.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.testkit.disk.SmallDisk;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What intake does on a disk that is really full. */
class FullDiskIntakeTest {

    private static final long SIX_MEBIBYTES = 6 << 20;

    @TempDir
    Path folder;

    @Test
    void aProjectThatDoesNotFitLeavesNothingAndTheNextOneIsTaken() {
        Assumptions.assumeTrue(SmallDisk.isPossible(folder), "no small disk can be made here: there is no bubblewrap");

        assertThat(SmallDisk.run(folder, SIX_MEBIBYTES, FullDiskIntake.class))
                .containsExactly(
                        "large project: disk full",
                        "repositories left: 0",
                        "large archive: disk full",
                        "repositories left: 0",
                        "small project: taken",
                        "repositories left: 1");
    }
}
