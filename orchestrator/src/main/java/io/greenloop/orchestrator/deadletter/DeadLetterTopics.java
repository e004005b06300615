package io.greenloop.orchestrator.deadletter;

import io.greenloop.contracts.Topics;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads the dead-letter topics as they are now, with a consumer of no group: to look moves nothing. Each look is bounded in
 * time and in number.
 */
@ApplicationScoped
class DeadLetterTopics {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> settings;

    @Inject
    DeadLetterTopics(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        settings = new HashMap<>(broker);
        settings.keySet().retainAll(ConsumerConfig.configNames());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.putAll(Map.of(
                ConsumerConfig.CLIENT_ID_CONFIG, "dead-letter-reader",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none",
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis()));
    }

    /** The newest letters, newest first; {@code total} counts those that are not among them too. */
    Newest newest(Optional<String> topic, int most) {
        try (var consumer = consumer()) {
            var places = places(consumer, topic);
            consumer.assign(places);
            var first = consumer.beginningOffsets(places);
            var end = consumer.endOffsets(places);
            var from = new HashMap<TopicPartition, Long>();
            places.forEach(place -> from.put(place, Math.max(first.get(place), end.get(place) - most)));
            var letters = new ArrayList<DeadLetter>();
            read(consumer, from, end, record -> letters.add(DeadLetter.of(record)));
            letters.sort(Comparator.comparing(DeadLetter::at)
                    .thenComparing(letter -> letter.id().offset())
                    .reversed());
            var total = places.stream()
                    .mapToLong(place -> end.get(place) - first.get(place))
                    .sum();
            return new Newest(letters.stream().limit(most).toList(), total);
        }
    }

    /** What lies at a place, a dead letter or an original; empty when it was deleted meanwhile or never was. */
    Optional<ConsumerRecord<byte[], byte[]>> read(TopicPartition place, long offset) {
        try (var consumer = consumer()) {
            var known = Optional.ofNullable(consumer.partitionsFor(place.topic())).orElse(List.of()).stream()
                    .anyMatch(partition -> partition.partition() == place.partition());
            if (!known) {
                return Optional.empty();
            }
            consumer.assign(List.of(place));
            var first = consumer.beginningOffsets(List.of(place)).get(place);
            var end = consumer.endOffsets(List.of(place)).get(place);
            if (offset < first || offset >= end) {
                return Optional.empty();
            }
            var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            read(consumer, Map.of(place, offset), Map.of(place, offset + 1), found::add);
            return found.stream().filter(record -> record.offset() == offset).findFirst();
        }
    }

    private static void read(
            Consumer<byte[], byte[]> consumer,
            Map<TopicPartition, Long> from,
            Map<TopicPartition, Long> end,
            java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> each) {
        from.forEach(consumer::seek);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (from.keySet().stream().anyMatch(place -> consumer.position(place) < end.get(place))) {
            if (System.nanoTime() > deadline) {
                throw new LettersUnavailable(
                        "the dead letters could not be read within " + PATIENCE.toSeconds() + " s");
            }
            consumer.poll(POLL).forEach(record -> {
                if (record.offset() < end.get(new TopicPartition(record.topic(), record.partition()))) {
                    each.accept(record);
                }
            });
        }
    }

    private static Collection<TopicPartition> places(Consumer<?, ?> consumer, Optional<String> topic) {
        var names = topic.map(List::of).orElseGet(() -> List.copyOf(Topics.consumed()));
        return names.stream()
                .map(Topics::deadLetter)
                .map(consumer::partitionsFor)
                .filter(found -> found != null)
                .<PartitionInfo>flatMap(List::stream)
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .toList();
    }

    private Consumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** The newest letters, of {@code total} in all. */
    record Newest(List<DeadLetter> letters, long total) {}
}
