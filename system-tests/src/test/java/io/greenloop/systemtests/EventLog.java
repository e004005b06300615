package io.greenloop.systemtests;

import io.greenloop.contracts.Envelope;
import io.greenloop.contracts.JobEvent;
import io.greenloop.contracts.Message;
import io.greenloop.contracts.StepEvent;
import io.greenloop.contracts.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** All that workers and orchestrator say on Kafka, read as it comes. */
final class EventLog implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final KafkaConsumer<String, String> consumer;
    private final List<Message> messages = new ArrayList<>();

    /** Reads from the very beginning. */
    EventLog(String kafka) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka), new StringDeserializer(), new StringDeserializer());
        var partitions = Stream.of(
                        Topics.TESTS_EVENTS, Topics.PATCHES_EVENTS, Topics.ANALYSIS_EVENTS, Topics.JOBS_EVENTS)
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Waits for the first step event that is asked for, whether it was said before or is yet to come. */
    <T extends StepEvent> T await(Class<T> type, String job, Predicate<T> wanted) {
        var deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            var found = of(type, job).filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            consumer.poll(BETWEEN_LOOKS)
                    .forEach(
                            each -> messages.add(Envelope.fromJson(each.value()).data()));
        }
        throw new AssertionError("no such %s of job %s within %s".formatted(type.getSimpleName(), job, PATIENCE));
    }

    /** Step events of a job that were read so far, in the order of their topic. */
    <T extends StepEvent> Stream<T> of(Class<T> type, String job) {
        return messages.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(event -> event.step().jobId().value().equals(job));
    }

    /** The news of a job up to its end; one that was told twice, as may be after a kill, counts once. */
    List<Long> sequencesToTheEnd(String job, long last) {
        var deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline) && sequences(job).noneMatch(sequence -> sequence == last)) {
            consumer.poll(BETWEEN_LOOKS)
                    .forEach(
                            each -> messages.add(Envelope.fromJson(each.value()).data()));
        }
        return sequences(job).distinct().toList();
    }

    private Stream<Long> sequences(String job) {
        return messages.stream()
                .filter(JobEvent.class::isInstance)
                .map(JobEvent.class::cast)
                .filter(event -> event.jobId().value().equals(job))
                .map(JobEvent::sequence);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
