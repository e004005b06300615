package io.greenloop.testrunner.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.FailureKind;
import io.greenloop.worker.TransientFailure;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an empty local repository to tests that run, with a real repository; without one there is nothing to show. */
class FetchingIT {

    @TempDir
    Path folder;

    @Test
    void whatABuildLacksIsFetchedOutsideUntilItsTestsRunWithoutNetwork() throws Exception {
        var rig = new Rig(
                folder,
                Map.of(
                        "greenloop.test-runner.local-repository",
                        folder.resolve("repository").toString()));
        var job = rig.sample("wrong-operator");
        try {
            var prepared = job.prepare();

            assertThat(prepared.fetched()).isGreaterThan(20);
            assertThat(prepared.missing()).isEmpty();
            assertThat(job.reproduce().kind()).isEqualTo(FailureKind.TEST_FAILURE);
        } catch (TransientFailure noRepository) {
            Assumptions.abort("no repository can be reached from here");
        }
    }
}
