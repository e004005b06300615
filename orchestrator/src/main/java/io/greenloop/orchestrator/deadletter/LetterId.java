package io.greenloop.orchestrator.deadletter;

import io.greenloop.contracts.Topics;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;

/**
 * Where a dead letter lies.
 *
 * @param topic the topic that its message was read from
 * @param partition partition of the dead-letter topic, 0 or more
 * @param offset offset in the dead-letter topic, 0 or more
 */
public record LetterId(String topic, int partition, long offset) {

    private static final Pattern TEXT = Pattern.compile("([a-z.]{1,200}):(\\d{1,6}):(\\d{1,18})");

    /** The id that {@link #toString} writes; empty when the text is none, or names a topic without dead letters. */
    public static Optional<LetterId> of(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches() || !Topics.all().containsKey(Topics.deadLetter(parts.group(1)))) {
            return Optional.empty();
        }
        return Optional.of(
                new LetterId(parts.group(1), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3))));
    }

    TopicPartition place() {
        return new TopicPartition(Topics.deadLetter(topic), partition);
    }

    @Override
    public String toString() {
        return topic + ":" + partition + ":" + offset;
    }
}
