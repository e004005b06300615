package io.greenloop.bench.healing;

import io.greenloop.bench.BenchFailure;
import io.greenloop.bench.FolderCopy;
import io.greenloop.bench.JobsClient;
import io.greenloop.bench.Pause;
import io.greenloop.contracts.JobNews;
import io.greenloop.contracts.Tier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** Has the system heal one case, and finds out whether the patch is right. */
final class CaseTrial {

    /** So that the wall time is what ends a search. */
    private static final int MOST_ITERATIONS = 1000;
    /** What the end of a step that is under way may take beyond the limit. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration TICK = Duration.ofMillis(200);

    private final JobsClient client;
    private final Path projects;
    private final Policy policy;
    private final HeldOutCheck heldOut;
    private final Optional<DoubleSupplier> cpu;

    /**
     * What each job may spend, and how closely it is looked at.
     *
     * @param judgesAll whether every plausible candidate is judged, not the chosen one alone
     */
    record Policy(Duration limit, List<Tier> tiers, boolean judgesAll) {}

    /**
     * @param projects where the system is allowed to take projects from
     * @param cpu seconds that the system has used; empty where nobody counts, or several jobs run
     */
    CaseTrial(JobsClient client, Path projects, Policy policy, HeldOutCheck heldOut, Optional<DoubleSupplier> cpu) {
        this.client = client;
        this.projects = projects;
        this.policy = policy;
        this.heldOut = heldOut;
        this.cpu = cpu;
    }

    CaseResult run(HealingCase one) {
        try {
            return healed(one);
        } catch (BenchFailure trouble) {
            return CaseResult.failed(one.name(), trouble.getMessage());
        }
    }

    private CaseResult healed(HealingCase one) {
        var source = source(one);
        var cpuBefore = cpu.map(DoubleSupplier::getAsDouble);
        var begun = Instant.now();
        var job = client.submit(source, "healing-" + one.name(), request())
                .orElseThrow(() -> new BenchFailure("the case could not be handed in"));
        awaitEnd(job);
        var used = cpu.map(clock -> clock.getAsDouble() - cpuBefore.orElseThrow());
        var story = new JobStory(begun, client.events(job));
        var patch = story.isHealed() ? Optional.of(client.patch(job)) : Optional.<String>empty();
        var checked = patch.map(diff -> heldOut.check(one, diff)).orElseGet(() -> unhealed(story));
        return new CaseResult(
                one.name(),
                checked.verdict(),
                story.firstPlausibleSeconds().orElse(null),
                story.endSeconds(),
                used.orElse(null),
                story.searchSeconds(),
                story.proposed(),
                story.refused(),
                story.tried(),
                story.plausible(),
                story.templates(),
                checked.likeReference(),
                checked.note(),
                policy.judgesAll() && patch.isPresent() ? judged(one, job, checked) : List.of(),
                patch.orElse(null));
    }

    /** None where several faults were mended: what is right for one of them says nothing while another is left. */
    private List<JudgedCandidate> judged(HealingCase one, String job, HeldOutCheck.Checked chosen) {
        var plausible = client.plausible(job);
        if (plausible.stream().anyMatch(candidate -> candidate.path("fault").asInt() > 1)) {
            return List.of();
        }
        return plausible.stream()
                .map(candidate -> JudgedCandidate.of(
                        one.projectName(),
                        candidate,
                        candidate.path("chosen").asBoolean()
                                ? chosen.verdict()
                                : heldOut.check(one, candidate.path("diff").asText())
                                        .verdict()))
                .toList();
    }

    private static HeldOutCheck.Checked unhealed(JobStory story) {
        var why = story.ended().map(JobNews.Ended::reason).orElse("");
        return new HeldOutCheck.Checked(story.isGreenBefore() ? CaseVerdict.NOT_RED : CaseVerdict.NONE, false, why);
    }

    private Map<String, Object> request() {
        return Map.of(
                "budget", Map.of("wallTime", policy.limit().toString(), "iterations", MOST_ITERATIONS),
                "tiers", policy.tiers());
    }

    private void awaitEnd(String job) {
        var until = Instant.now().plus(policy.limit()).plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            if (client.phase(job).equals(Optional.of("ENDED"))) {
                return;
            }
            Pause.of(TICK);
        }
        client.cancel(job);
        throw new BenchFailure("job %s did not end".formatted(job));
    }

    /** A project that has a history is handed in with it, any other one as a copy, so that nothing is built in it. */
    private Map<String, Object> source(HealingCase one) {
        if (one.hasHistory()) {
            return Map.of("type", "git", "url", one.project().toUri().toString());
        }
        try {
            var copy = projects.resolve(one.name());
            FolderCopy.lay(one.project(), copy);
            return JobsClient.folder(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
