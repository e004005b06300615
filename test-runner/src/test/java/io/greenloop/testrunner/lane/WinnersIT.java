package io.greenloop.testrunner.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.testkit.samples.Samples;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Candidates whose tests pass in one run and not in another, and builds whose plugins mind more than tests. */
class WinnersIT {

    @TempDir
    Path folder;

    @Test
    void aWinnerThatDoesNotPassInEveryFreshJvmIsNoWinner() throws Exception {
        var job = new Rig(folder, Map.of()).sample("wrong-operator");
        var before = job.reproduce();
        var fix = Samples.named("wrong-operator").fixes().get(0);
        // Right in the build and in the first child, wrong in a run that comes later.
        var sometimes =
                fix.search().replace("+ points", "+ (Long.getLong(\"greenloop.shuffle\", 0) == 0 ? -points : points)");

        var unsure = job.confirm(before, job.candidate(fix.path(), fix.search(), sometimes));

        assertThat(unsure.results().get(0).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(unsure.results().get(0).note())
                .startsWith("passes only sometimes: com.example.loyalty.PointsAccountTest#")
                .contains(" failed in 2 of 4 runs: with its class in a child, shuffled by ");
        assertThat(unsure.report().isGreen()).isFalse();
        assertThat(job.log(unsure.report())).contains("[greenloop] flaky: com.example.loyalty.PointsAccountTest#");
    }
}
