package io.greenloop.bench;

import io.greenloop.testkit.samples.Sample;
import io.greenloop.testkit.samples.Samples;
import java.util.List;

/**
 * What a crash trial does.
 *
 * @param samples taken in turn for the jobs
 * @param jobs 1 or more
 */
public record CrashPlan(List<Sample> samples, int jobs, List<Kill> kills) {

    private static final List<String> QUICK =
            List.of("wrong-operator", "off-by-one", "missing-null-guard", "faulty-test", "two-faults");

    public CrashPlan {
        samples = List.copyOf(samples);
        kills = List.copyOf(kills);
        if (jobs < 1 || samples.isEmpty()) {
            throw new IllegalArgumentException("%d jobs of %d samples".formatted(jobs, samples.size()));
        }
    }

    /** Jobs of the small samples, killed at moments that the seed draws. */
    static CrashPlan drawn(int jobs, int kills, long seed) {
        return new CrashPlan(QUICK.stream().map(Samples::named).toList(), jobs, Kill.drawn(kills, seed));
    }

    Sample sample(int job) {
        return samples.get(job % samples.size());
    }

    /** Jobs that may be submitted after each start, so that submitting is hit by kills too. */
    int jobsForEachLife() {
        return (jobs + kills.size()) / (kills.size() + 1);
    }
}
