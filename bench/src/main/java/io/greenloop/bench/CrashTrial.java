package io.greenloop.bench;

import io.greenloop.bench.Kill.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Hands jobs in, kills the system at the plan's moments, starts it on the same data, and lets all jobs end. */
public final class CrashTrial {

    private static final Duration LONGEST_WORK = Duration.ofSeconds(12);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(2);
    private static final Duration FIRST_START = Duration.ofSeconds(6);
    private static final Duration TICK = Duration.ofMillis(200);
    private static final Duration PATIENCE_FOR_A_JOB = Duration.ofMinutes(2);
    private static final Set<String> SEARCHING = Set.of("PROPOSING", "GATING", "VALIDATING");

    private final OwnStandalone standalone;
    private final CrashPlan plan;
    private final Progress progress;
    private final JobsClient client;
    private final Submissions submissions;
    private final Leftovers leftovers;
    private final List<Life> lives = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private Duration lastStart = FIRST_START;

    /** @param standalone not yet started; the caller closes it */
    public CrashTrial(OwnStandalone standalone, CrashPlan plan, Progress progress) {
        this.standalone = standalone;
        this.plan = plan;
        this.progress = progress;
        this.client = new JobsClient(standalone);
        this.submissions = new Submissions(client, standalone.projects(), plan);
        this.leftovers = new Leftovers(standalone);
    }

    /** One start of the system and how long it took to be healthy; empty when it was killed before. */
    record Life(Instant begun, Optional<Duration> start, boolean onExistingData) {}

    /** @throws BenchFailure when the system does not come back, or a job is refused */
    public CrashReport run() {
        submissions.begin();
        var number = 0;
        for (var kill : plan.kills()) {
            live(kill);
            number++;
            progress.line("kill %d of %d, %s: %s".formatted(number, plan.kills().size(), kill.moment(), standing()));
        }
        begin(true);
        submissions.awaitAll();
        var unended = awaitEnds();
        faults.addAll(leftovers.whileRunning(submissions.accepted().keySet()));
        var report = new CrashVerdict(standalone, client, submissions.accepted(), lives)
                .report(plan.kills().size(), unended, faults);
        standalone.stop();
        return report.and(leftovers.afterwards());
    }

    private void live(Kill kill) {
        begin(kill.moment() != Moment.STARTING);
        switch (kill.moment()) {
            case STARTING -> Pause.of(part(lastStart, kill.share()).minus(standalone.sinceStart()));
            case WORKING -> Pause.of(part(LONGEST_WORK, kill.share()));
            case SEARCHING -> awaitSearching();
            case STOPPING -> {
                Pause.of(part(LONGEST_WORK, 1 - kill.share()));
                standalone.terminate();
                Pause.of(part(LONGEST_STOP, kill.share()));
            }
        }
        faults.addAll(leftovers.afterKilling());
    }

    private void begin(boolean untilHealthy) {
        var existing = lives.stream().anyMatch(life -> life.start().isPresent());
        var begun = Instant.now();
        standalone.start();
        var start = Optional.<Duration>empty();
        if (untilHealthy) {
            progress.live("starting");
            lastStart = standalone.awaitHealthy();
            start = Optional.of(lastStart);
            submissions.allow(plan.jobsForEachLife());
        }
        lives.add(new Life(begun, start, existing));
    }

    private void awaitSearching() {
        var until = Instant.now().plus(PATIENCE_FOR_A_JOB);
        while (Instant.now().isBefore(until)) {
            var phases = client.phases();
            if (phases.isPresent() && phases.get().values().stream().anyMatch(SEARCHING::contains)) {
                return;
            }
            Pause.of(TICK);
        }
        throw new BenchFailure("no job came to proposing or validating in " + PATIENCE_FOR_A_JOB);
    }

    /** Waits for the end of all jobs, and longer than any may take; gives those that did not end. */
    private List<String> awaitEnds() {
        var patience = PATIENCE_FOR_A_JOB.plus(Duration.ofMinutes(1).multipliedBy(plan.jobs()));
        var until = Instant.now().plus(patience);
        var unended = unended();
        while (!unended.isEmpty() && Instant.now().isBefore(until)) {
            progress.live("all kills done, %d of %d jobs to end".formatted(unended.size(), plan.jobs()));
            Pause.of(TICK);
            unended = unended();
        }
        return unended;
    }

    private List<String> unended() {
        var phases = client.phases().orElseThrow(() -> new BenchFailure("the jobs cannot be listed"));
        return submissions.accepted().keySet().stream()
                .filter(job -> !"ENDED".equals(phases.get(job)))
                .toList();
    }

    private String standing() {
        return "%d of %d jobs handed in".formatted(submissions.accepted().size(), plan.jobs());
    }

    private static Duration part(Duration whole, double share) {
        return Duration.ofMillis(Math.round(whole.toMillis() * share));
    }
}
