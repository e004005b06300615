package io.greenloop.bench;

import io.greenloop.contracts.JobEvent;
import io.greenloop.contracts.JobNews;
import io.greenloop.contracts.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * What one job told, over server-sent events and on Kafka, held against what must be true of it: numbered from 1 without a
 * gap, ended once and last, and the same in both places. Kafka promises at least once, so there an event may come again, but
 * never another one under its number, and never for the first time after a later one.
 */
final class EventLogCheck {

    private final List<JobEvent> streamed;
    private final List<JobEvent> published;

    /**
     * @param streamed in the order of the stream
     * @param published in the order of the topic's partition
     */
    EventLogCheck(List<JobEvent> streamed, List<JobEvent> published) {
        this.streamed = List.copyOf(streamed);
        this.published = List.copyOf(published);
    }

    /** Everything that is wrong, a sentence each; none when all is well. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        for (var place = 0; place < streamed.size(); place++) {
            if (streamed.get(place).sequence() != place + 1) {
                faults.add("event %d of the stream has the number %d"
                        .formatted(place + 1, streamed.get(place).sequence()));
                break;
            }
        }
        if (ends() != 1) {
            faults.add("it ended %d times".formatted(ends()));
        }
        if (ends() > 0 && ended(streamed.get(streamed.size() - 1)).isEmpty()) {
            faults.add("something was told after the end");
        }
        faults.addAll(faultsOnKafka());
        return faults;
    }

    private List<String> faultsOnKafka() {
        var faults = new ArrayList<String>();
        var seen = new HashMap<Long, JobEvent>();
        for (var event : published) {
            var earlier = seen.putIfAbsent(event.sequence(), event);
            if (earlier != null && !earlier.equals(event)) {
                faults.add("Kafka has two events with the number " + event.sequence());
            }
            if (earlier == null && event.sequence() != seen.size()) {
                faults.add("Kafka has event %d where %d was to come".formatted(event.sequence(), seen.size()));
            }
        }
        if (seen.size() != streamed.size() || !streamed.stream().allMatch(it -> it.equals(seen.get(it.sequence())))) {
            faults.add("Kafka has %d events that are not the %d of the stream".formatted(seen.size(), streamed.size()));
        }
        return faults;
    }

    /** How often the end was told in the stream. */
    long ends() {
        return streamed.stream().filter(event -> ended(event).isPresent()).count();
    }

    /** Events that came again on Kafka, which is allowed. */
    long repeats() {
        return published.size()
                - published.stream().map(JobEvent::sequence).distinct().count();
    }

    /** How it ended, where it did. */
    Optional<Outcome> outcome() {
        return streamed.stream().flatMap(event -> ended(event).stream()).findFirst();
    }

    private static Optional<Outcome> ended(JobEvent event) {
        return event.news() instanceof JobNews.Ended ended ? Optional.of(ended.outcome()) : Optional.empty();
    }
}
