package io.greenloop.bench.healing;

import io.greenloop.contracts.JobEvent;
import io.greenloop.contracts.JobNews;
import io.greenloop.contracts.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What the events of an ended job say, in figures. */
final class JobStory {

    private static final double MILLIS_IN_A_SECOND = 1000;

    private final Instant begun;
    private final List<JobEvent> events;

    /** @param begun when the job was handed in */
    JobStory(Instant begun, List<JobEvent> events) {
        this.begun = begun;
        this.events = List.copyOf(events);
    }

    Optional<JobNews.Ended> ended() {
        return news(JobNews.Ended.class).findFirst();
    }

    boolean isHealed() {
        return ended().filter(end -> end.outcome() == Outcome.HEALED).isPresent();
    }

    /** Whether the tests ran as they are, and all passed. */
    boolean isGreenBefore() {
        return news(JobNews.Reproduced.class)
                .anyMatch(reproduced -> reproduced.report().isGreen());
    }

    /** From handing in until a candidate made the failing tests pass and broke none. */
    Optional<Double> firstPlausibleSeconds() {
        return events.stream()
                .filter(event -> event.news() instanceof JobNews.Validated validated
                        && !validated.plausible().isEmpty())
                .findFirst()
                .map(event -> seconds(begun, event.at()));
    }

    double endSeconds() {
        return events.isEmpty()
                ? 0
                : seconds(begun, events.get(events.size() - 1).at());
    }

    /** From the tests as they are until the last candidate was run: proposing, judging and running. */
    double searchSeconds() {
        var from = first(JobNews.Reproduced.class);
        var until = events.stream()
                .filter(event -> event.news() instanceof JobNews.Validated)
                .reduce((earlier, later) -> later);
        return from.isPresent() && until.isPresent()
                ? seconds(from.get().at(), until.get().at())
                : 0;
    }

    /** Candidates that were run, or found not to compile. */
    int tried() {
        return news(JobNews.Validated.class)
                .flatMap(validated -> validated.counts().values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    int proposed() {
        return news(JobNews.Proposed.class)
                .mapToInt(JobNews.Proposed::candidates)
                .sum();
    }

    /** By the gates. */
    int refused() {
        return news(JobNews.Gated.class).mapToInt(JobNews.Gated::count).sum();
    }

    int plausible() {
        return (int) news(JobNews.Validated.class)
                .flatMap(validated -> validated.plausible().stream())
                .distinct()
                .count();
    }

    /** Of the patches that mended a fault each, in their order. */
    List<String> templates() {
        return news(JobNews.FaultHealed.class)
                .map(JobNews.FaultHealed::template)
                .toList();
    }

    private Optional<JobEvent> first(Class<? extends JobNews> kind) {
        return events.stream().filter(event -> kind.isInstance(event.news())).findFirst();
    }

    private <T extends JobNews> Stream<T> news(Class<T> kind) {
        return events.stream()
                .map(event -> kind.isInstance(event.news()) ? kind.cast(event.news()) : null)
                .filter(Objects::nonNull);
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / MILLIS_IN_A_SECOND;
    }
}
