package io.greenloop.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What a crash trial showed.
 *
 * @param lost jobs that were accepted and did not end
 * @param twice jobs that ended more than once
 * @param repeats events that came more than once on Kafka, which is allowed
 * @param faults everything that must not be, a sentence each
 * @param restartSeconds from each start on existing data until healthy
 * @param resumeSeconds from each of those starts until a worker took up the first step
 */
public record CrashReport(
        int jobs,
        int endedOnce,
        int lost,
        int twice,
        int kills,
        long repeats,
        List<String> faults,
        Figures restartSeconds,
        Figures resumeSeconds) {

    public CrashReport {
        faults = List.copyOf(faults);
    }

    CrashReport and(List<String> moreFaults) {
        var all = new ArrayList<>(faults);
        all.addAll(moreFaults);
        return new CrashReport(jobs, endedOnce, lost, twice, kills, repeats, all, restartSeconds, resumeSeconds);
    }

    /** Whether nothing was lost, nothing was done twice and nothing was left behind. */
    public boolean isWell() {
        return endedOnce == jobs && lost == 0 && twice == 0 && faults.isEmpty();
    }

    ResultLine line() {
        return new ResultLine("crash")
                .with("jobs", jobs)
                .with("ended_once", endedOnce)
                .with("lost", lost)
                .with("twice", twice)
                .with("kills", kills)
                .with("faults", faults.size())
                .with("kafka_repeats", repeats)
                .with("restart_p50_s", restartSeconds, 0.5)
                .with("restart_max_s", restartSeconds, 1)
                .with("resume_p50_s", resumeSeconds, 0.5)
                .with("resume_max_s", resumeSeconds, 1);
    }
}
