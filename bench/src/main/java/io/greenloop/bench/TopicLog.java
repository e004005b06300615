package io.greenloop.bench;

import io.greenloop.contracts.Envelope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** All that Kafka keeps on some topics, in the order of each partition. */
final class TopicLog {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private TopicLog() {}

    /** A message and when Kafka says that it came. */
    record Entry(String topic, Instant at, Envelope message) {}

    static List<Entry> read(String bootstrapServers, List<String> topics) {
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrapServers);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic, PATIENCE).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            var ends = consumer.endOffsets(partitions, PATIENCE);
            var entries = new ArrayList<Entry>();
            for (var partition : partitions) {
                consumer.assign(List.of(partition));
                consumer.seekToBeginning(List.of(partition));
                while (consumer.position(partition, PATIENCE) < ends.get(partition)) {
                    consumer.poll(Duration.ofSeconds(1))
                            .forEach(record -> entries.add(new Entry(
                                    record.topic(),
                                    Instant.ofEpochMilli(record.timestamp()),
                                    Envelope.fromJson(record.value()))));
                }
            }
            return entries;
        }
    }
}
