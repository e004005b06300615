package io.greenloop.orchestrator.deadletter;

import io.greenloop.service.deadletter.DeadLetterHeaders;
import io.greenloop.service.deadletter.DeadLetterProducer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;

/** Lists dead letters and sends them on their way again. */
@ApplicationScoped
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final DeadLetterTopics topics;
    private final ReplayMarks marks;
    private final Clock clock;
    private final DeadLetterProducer producer;

    @Inject
    DeadLetters(
            DeadLetterTopics topics,
            ReplayMarks marks,
            Clock clock,
            @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.topics = topics;
        this.marks = marks;
        this.clock = clock;
        this.producer = new DeadLetterProducer(broker, "dead-letter-replay");
    }

    @PreDestroy
    void stop() {
        producer.close();
    }

    /**
     * Part of the letters, newest first.
     *
     * @param topic the topic their messages were read from; empty means all
     * @throws LettersUnavailable when the broker does not show them in time
     */
    @Transactional
    public Part list(Optional<String> topic, int offset, int limit) {
        try {
            var newest = topics.newest(topic, offset + limit);
            var letters = newest.letters().stream()
                    .skip(offset)
                    .map(letter -> new Kept(letter, marks.of(letter)))
                    .toList();
            return new Part(letters, newest.total());
        } catch (KafkaException brokerAway) {
            throw unavailable(brokerAway);
        }
    }

    /** One letter; empty when there is none any more. */
    @Transactional
    public Optional<Kept> find(LetterId id) {
        return read(id).map(DeadLetter::of).map(letter -> new Kept(letter, marks.of(letter)));
    }

    /**
     * Publishes the message of a letter, its bytes, key and headers, on the topic it was read from, once. The letter stays
     * and is marked; the mark is kept only if the broker has stored the message.
     *
     * @param again whether a letter that was replayed before may be replayed once more
     * @throws LettersUnavailable when the broker does not answer in time
     */
    @Transactional
    public ReplayResult replay(LetterId id, boolean again) {
        var found = read(id);
        if (found.isEmpty()) {
            return ReplayResult.NO_SUCH_LETTER;
        }
        var letter = DeadLetter.of(found.get());
        var message = letter.cut() ? original(letter) : found;
        if (message.isEmpty()) {
            return ReplayResult.TEXT_IS_GONE;
        }
        if (!marks.mark(letter, clock.instant(), again)) {
            return ReplayResult.REPLAYED_BEFORE;
        }
        if (!publish(letter, message.get())) {
            QuarkusTransaction.setRollbackOnly();
            return ReplayResult.TOO_LARGE;
        }
        LOG.infof("dead letter replayed id=%s", id);
        return ReplayResult.REPLAYED;
    }

    private Optional<ConsumerRecord<byte[], byte[]>> read(LetterId id) {
        try {
            return topics.read(id.place(), id.offset());
        } catch (KafkaException brokerAway) {
            throw unavailable(brokerAway);
        }
    }

    /** The message itself, while the broker keeps it. */
    private Optional<ConsumerRecord<byte[], byte[]>> original(DeadLetter letter) {
        try {
            var place = new TopicPartition(letter.id().topic(), letter.origin().partition());
            return topics.read(place, letter.origin().offset());
        } catch (KafkaException brokerAway) {
            throw unavailable(brokerAway);
        }
    }

    /** False when the broker will never take it. */
    private boolean publish(DeadLetter letter, ConsumerRecord<byte[], byte[]> message) {
        var again = new ProducerRecord<>(letter.id().topic(), message.key(), message.value());
        message.headers().forEach(header -> {
            if (!header.key().startsWith(DeadLetterHeaders.PREFIX)) {
                again.headers().add(header);
            }
        });
        try {
            producer.store(again);
            return true;
        } catch (RecordTooLargeException tooLarge) {
            return false;
        } catch (KafkaException brokerAway) {
            throw unavailable(brokerAway);
        }
    }

    private static LettersUnavailable unavailable(KafkaException cause) {
        return new LettersUnavailable("the broker does not answer", cause);
    }

    /** A letter, and whether it was replayed. */
    public record Kept(DeadLetter letter, Optional<Replay> replay) {}

    /** Some letters, newest first, of {@code total} in all. */
    public record Part(List<Kept> letters, long total) {}
}
