package io.greenloop.bench;

import io.greenloop.contracts.JobEvent;
import io.greenloop.contracts.JobNews;
import io.greenloop.contracts.Outcome;
import io.greenloop.testkit.samples.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Heals samples one after the other with templates alone, and tells how long each took from its submission. */
final class HealingTimes {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration TICK = Duration.ofMillis(200);
    private static final double MILLIS_IN_A_SECOND = 1000;

    private final OwnStandalone standalone;
    private final JobsClient client;

    HealingTimes(OwnStandalone standalone, JobsClient client) {
        this.standalone = standalone;
        this.client = client;
    }

    /**
     * How long one sample took.
     *
     * @param firstPlausible seconds from its submission until a candidate made the failing tests pass and broke none
     * @param end seconds from its submission until it was healed
     */
    record Times(String sample, double firstPlausible, double end) {}

    /** @throws BenchFailure when it is not healed */
    Times of(Sample sample) {
        var project = sample.copyInto(folder(sample));
        var begun = Instant.now();
        var job = client.submit(project, "loop-" + sample, List.of("TEMPLATE"))
                .orElseThrow(() -> new BenchFailure("the sample %s could not be handed in".formatted(sample)));
        awaitEnd(job);
        var events = client.events(job);
        var last = events.get(events.size() - 1);
        if (!(last.news() instanceof JobNews.Ended ended) || ended.outcome() != Outcome.HEALED) {
            throw new BenchFailure("the sample %s was not healed".formatted(sample));
        }
        var plausible = events.stream()
                .filter(HealingTimes::isPlausible)
                .map(JobEvent::at)
                .findFirst()
                .orElseThrow(() -> new BenchFailure("the sample %s has no plausible candidate".formatted(sample)));
        return new Times(sample.name(), seconds(begun, plausible), seconds(begun, last.at()));
    }

    private void awaitEnd(String job) {
        var until = Instant.now().plus(LONGEST);
        while (Instant.now().isBefore(until)) {
            if (client.phases().map(phases -> phases.get(job)).equals(Optional.of("ENDED"))) {
                return;
            }
            Pause.of(TICK);
        }
        throw new BenchFailure("job %s did not end in %s".formatted(job, LONGEST));
    }

    private static boolean isPlausible(JobEvent event) {
        return event.news() instanceof JobNews.Validated validated
                && !validated.plausible().isEmpty();
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / MILLIS_IN_A_SECOND;
    }

    private Path folder(Sample sample) {
        try {
            return Files.createDirectories(standalone.projects().resolve("loop-" + sample));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
