package io.greenloop.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.bench.CrashPlan;
import io.greenloop.bench.CrashTrial;
import io.greenloop.bench.Kill;
import io.greenloop.bench.Kill.Moment;
import io.greenloop.bench.OwnStandalone;
import io.greenloop.bench.Progress;
import io.greenloop.testkit.samples.Samples;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The system dies while jobs are at work, and each of them still ends once, as it should. */
class CrashST {

    @TempDir
    Path home;

    @Test
    void jobsOutliveKillsAndEndOnce() {
        var random = ThreadLocalRandom.current().nextDouble();
        var kills = List.of(new Kill(Moment.SEARCHING, 0), new Kill(Moment.WORKING, random));
        var plan = new CrashPlan(List.of(Samples.named("wrong-operator")), 2, kills);

        try (var standalone = new OwnStandalone(home, Map.of())) {
            var report = new CrashTrial(standalone, plan, new Progress(System.out, false)).run();

            assertThat(report.faults()).as("killed at %s", kills).isEmpty();
            assertThat(report.endedOnce()).isEqualTo(2);
            assertThat(report.kills()).isEqualTo(2);
            assertThat(report.resumeSeconds().isEmpty())
                    .as("a killed job was taken up again")
                    .isFalse();
        }
    }
}
