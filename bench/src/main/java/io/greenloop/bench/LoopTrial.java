package io.greenloop.bench;

import io.greenloop.bench.HealingTimes.Times;
import io.greenloop.contracts.Outcome;
import io.greenloop.testkit.samples.Sample;
import io.greenloop.testkit.samples.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Starts the system on an empty home and on data, heals every sample that templates can heal, and floods it with jobs. */
final class LoopTrial {

    private static final double MILLIS_IN_A_SECOND = 1000;
    private static final String DEMO = "demo";

    private final int repeats;
    private final Duration flood;
    private final Progress progress;

    /**
     * @param repeats how often each start is measured, 1 or more; the median counts
     * @param flood how long jobs are handed in to measure acceptance
     */
    LoopTrial(int repeats, Duration flood, Progress progress) {
        this.repeats = repeats;
        this.flood = flood;
        this.progress = progress;
    }

    LoopReport run() {
        var cold = new Figures();
        var existing = new Figures();
        for (var repeat = 1; repeat < repeats; repeat++) {
            try (var workplace = Workplace.create(Map.of())) {
                cold.add(start(workplace.standalone(), "start on an empty home"));
            }
        }
        try (var workplace = Workplace.create(Map.of())) {
            var standalone = workplace.standalone();
            cold.add(start(standalone, "start on an empty home"));
            var coordination =
                    new Coordination(standalone.status().orElseThrow().kafka());
            coordination.stampByTheBroker();
            try (var memory = Memory.watching(standalone)) {
                var idle = memory.mebibytes();
                var report = new LoopReport(healed(standalone));
                report.coordination(coordination.millis());
                report.with("memory_idle_mib", idle).with("memory_most_mib", memory.mostMebibytes());
                standalone.stop();
                for (var repeat = 0; repeat < repeats; repeat++) {
                    existing.add(start(standalone, "start on existing data"));
                    standalone.stop();
                }
                report.with("start_cold_s", cold.median()).with("start_existing_s", existing.median());
                progress.live("accepting jobs for %d s".formatted(flood.toSeconds()));
                return report.with("accepted_per_s", new AcceptanceRate(flood).measure());
            }
        }
    }

    private double start(OwnStandalone standalone, String what) {
        progress.live(what);
        standalone.start();
        var took = standalone.awaitHealthy().toMillis() / MILLIS_IN_A_SECOND;
        progress.line("%s: %.1f s".formatted(what, took));
        return took;
    }

    /** The demo first, right after the start, as its users meet it. */
    private List<Times> healed(OwnStandalone standalone) {
        var healing = new HealingTimes(standalone, new JobsClient(standalone));
        var times = new ArrayList<Times>();
        Samples.all().stream()
                .filter(sample -> sample.expected() == Outcome.HEALED && sample.tier() == 0)
                .sorted(Comparator.comparing((Sample sample) -> !sample.name().equals(DEMO)))
                .forEach(sample -> {
                    progress.live("healing " + sample);
                    times.add(healing.of(sample));
                    progress.line("healed %s in %.1f s"
                            .formatted(sample, times.get(times.size() - 1).end()));
                });
        return times;
    }
}
