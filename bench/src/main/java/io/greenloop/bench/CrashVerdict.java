package io.greenloop.bench;

import io.greenloop.bench.CrashTrial.Life;
import io.greenloop.contracts.JobEvent;
import io.greenloop.contracts.StepStarted;
import io.greenloop.contracts.Topics;
import io.greenloop.testkit.samples.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the whole event log of a trial that is over, and judges it. */
final class CrashVerdict {

    private static final double MILLIS_IN_A_SECOND = 1000;

    private final OwnStandalone standalone;
    private final JobsClient client;
    private final Map<String, Sample> jobs;
    private final List<Life> lives;

    CrashVerdict(OwnStandalone standalone, JobsClient client, Map<String, Sample> jobs, List<Life> lives) {
        this.standalone = standalone;
        this.client = client;
        this.jobs = Map.copyOf(jobs);
        this.lives = List.copyOf(lives);
    }

    CrashReport report(int kills, List<String> unended, List<String> faultsBefore) {
        var faults = new ArrayList<>(faultsBefore);
        var kafka = standalone.status().orElseThrow().kafka();
        var published = TopicLog.read(kafka, List.of(Topics.JOBS_EVENTS)).stream()
                .map(entry -> (JobEvent) entry.message().data())
                .collect(Collectors.groupingBy(event -> event.jobId().value()));
        published.keySet().stream()
                .filter(job -> !jobs.containsKey(job))
                .forEach(job -> faults.add("job %s is nobody's".formatted(job)));
        var repeats = 0L;
        var endedOnce = 0;
        var twice = 0;
        for (var job : jobs.keySet()) {
            if (unended.contains(job)) {
                faults.add("job %s did not end".formatted(job));
                continue;
            }
            var check = new EventLogCheck(client.events(job), published.getOrDefault(job, List.of()));
            check.faults().forEach(fault -> faults.add("job %s: %s".formatted(job, fault)));
            endedOnce += check.ends() == 1 ? 1 : 0;
            twice += check.ends() > 1 ? 1 : 0;
            repeats += check.repeats();
            var expected = jobs.get(job).expected();
            if (!check.outcome().equals(Optional.of(expected))) {
                faults.add("job %s of %s ended %s, not %s".formatted(job, jobs.get(job), check.outcome(), expected));
            }
        }
        return new CrashReport(
                jobs.size(), endedOnce, unended.size(), twice, kills, repeats, faults, restarts(), resumes(kafka));
    }

    private Figures restarts() {
        return Figures.of(lives.stream()
                .filter(Life::onExistingData)
                .flatMap(life -> life.start().stream())
                .map(CrashVerdict::seconds)
                .toList());
    }

    /** A life that ended before anything was taken up says nothing about how long it would have taken. */
    private Figures resumes(String kafka) {
        var steps =
                TopicLog.read(kafka, List.of(Topics.TESTS_EVENTS, Topics.PATCHES_EVENTS, Topics.ANALYSIS_EVENTS))
                        .stream()
                        .filter(entry -> entry.message().data() instanceof StepStarted)
                        .map(TopicLog.Entry::at)
                        .sorted()
                        .toList();
        var resumes = new ArrayList<Double>();
        for (var life = 0; life < lives.size(); life++) {
            var begun = lives.get(life).begun();
            var end = life + 1 < lives.size() ? lives.get(life + 1).begun() : Instant.MAX;
            if (lives.get(life).onExistingData()) {
                steps.stream()
                        .filter(step -> step.isAfter(begun) && step.isBefore(end))
                        .findFirst()
                        .ifPresent(step -> resumes.add(seconds(Duration.between(begun, step))));
            }
        }
        return Figures.of(resumes);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / MILLIS_IN_A_SECOND;
    }
}
