package io.greenloop.testrunner.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.testkit.disk.SmallDisk;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the test-runner makes of a disk that is really full: never a verdict. */
class FullDiskIT {

    private static final long EIGHTY_MEBIBYTES = 80 << 20;

    @TempDir
    Path folder;

    @Test
    void aStepOnAFullDiskFailsForTheDisksSakeAndLaterJobsWorkWhenThereIsRoomAgain() {
        Assumptions.assumeTrue(SmallDisk.isPossible(folder), "no small disk can be made here: there is no bubblewrap");

        var said = SmallDisk.run(folder, EIGHTY_MEBIBYTES, FullDiskSteps.class);

        assertThat(said)
                .satisfiesExactly(
                        full -> assertThat(full).startsWith("full before: GL-5003 RESOURCES: the test-runner has "),
                        filling -> assertThat(filling).startsWith("filled by its test: GL-5003 RESOURCES: "),
                        after -> assertThat(after).isEqualTo("room again: TEST_FAILURE"));
    }
}
