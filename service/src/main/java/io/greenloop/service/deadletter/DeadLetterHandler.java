package io.greenloop.service.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenloop.contracts.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;

/**
 * Puts what one channel cannot take on the dead-letter topic, byte for byte and with the reason, and goes on with the next
 * message. The message is acknowledged when its letter is stored; while the broker stores nothing it is tried again and
 * again, for then there is nothing else to be read either. A process that ends can take nothing more: its messages are left to
 * the next one, unacknowledged.
 */
final class DeadLetterHandler implements KafkaFailureHandler {

    private static final Logger LOG = Logger.getLogger(DeadLetterHandler.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final String channel;
    private final DeadLetterProducer producer;
    private final MeterRegistry meters;
    private final Clock clock;
    private final BooleanSupplier ending;
    private final AtomicBoolean ended = new AtomicBoolean();

    /** @param ending whether this process was asked to end */
    DeadLetterHandler(
            String channel, DeadLetterProducer producer, MeterRegistry meters, Clock clock, BooleanSupplier ending) {
        this.channel = channel;
        this.producer = producer;
        this.meters = meters;
        this.clock = clock;
        this.ending = ending;
    }

    /** Counts letters by the topic they were read from: {@code greenloop_dead_letters_total}. */
    static Counter counter(MeterRegistry meters, String topic) {
        return Counter.builder("greenloop.dead.letters")
                .description("Messages that could not be read or taken, by the topic they were read from")
                .tag("topic", topic)
                .register(meters);
    }

    @Override
    public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> message, Throwable thrown, Metadata metadata) {
        var reason = Reason.of(thrown);
        if (ending.getAsBoolean()) {
            LOG.infof(
                    "left to the next process channel=%s topic=%s partition=%d offset=%d reason=%s",
                    channel, message.getTopic(), message.getPartition(), message.getOffset(), reason.exception());
            return Uni.createFrom().nothing();
        }
        return Uni.createFrom()
                .item(() -> letter(message, reason))
                .invoke(this::store)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure(failure -> !ended.get())
                .invoke(failure -> LOG.errorf(
                        "dead letter not stored, trying again topic=%s partition=%d offset=%d cause=%s",
                        message.getTopic(), message.getPartition(), message.getOffset(), failure.getMessage()))
                .onFailure(failure -> !ended.get())
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .invoke(letter -> {
                    counter(meters, message.getTopic()).increment();
                    LOG.warnf(
                            "dead letter channel=%s topic=%s partition=%d offset=%d reason=%s",
                            channel,
                            message.getTopic(),
                            message.getPartition(),
                            message.getOffset(),
                            reason.exception());
                })
                .chain(letter -> Uni.createFrom().completionStage(message.ack()));
    }

    private void store(ProducerRecord<byte[], byte[]> letter) {
        try {
            producer.store(letter);
        } catch (RecordTooLargeException tooLarge) {
            // Better a letter without its text than a consumer that never gets past it.
            var cut = new ProducerRecord<byte[], byte[]>(letter.topic(), null, letter.key(), null, letter.headers());
            cut.headers()
                    .add(
                            DeadLetterHeaders.CUT,
                            Integer.toString(letter.value().length).getBytes(UTF_8));
            producer.store(cut);
        }
    }

    private ProducerRecord<byte[], byte[]> letter(IncomingKafkaRecord<?, ?> message, Reason reason) {
        var letter = new ProducerRecord<>(
                Topics.deadLetter(message.getTopic()), bytes(message.getKey()), bytes(message.getPayload()));
        // A message that was replayed brings the headers of its last death.
        message.getHeaders().forEach(header -> {
            if (!header.key().startsWith(DeadLetterHeaders.PREFIX)) {
                letter.headers().add(header);
            }
        });
        add(letter, DeadLetterHeaders.REASON, reason.text());
        add(letter, DeadLetterHeaders.EXCEPTION, reason.exception());
        if (!reason.cause().isEmpty()) {
            add(letter, DeadLetterHeaders.CAUSE, reason.cause());
        }
        add(letter, DeadLetterHeaders.CHANNEL, channel);
        add(letter, DeadLetterHeaders.TOPIC, message.getTopic());
        add(letter, DeadLetterHeaders.PARTITION, Integer.toString(message.getPartition()));
        add(letter, DeadLetterHeaders.OFFSET, Long.toString(message.getOffset()));
        add(letter, DeadLetterHeaders.AT, clock.instant().toString());
        return letter;
    }

    private static void add(ProducerRecord<byte[], byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(UTF_8));
    }

    private byte[] bytes(Object part) {
        if (part == null || part instanceof byte[]) {
            return (byte[]) part;
        }
        throw new IllegalStateException(
                "channel %s reads %s, and only bytes can be kept as they came".formatted(channel, part.getClass()));
    }

    @Override
    public void terminate() {
        ended.set(true);
        producer.close();
    }
}
