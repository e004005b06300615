package io.greenloop.worker;

import io.greenloop.contracts.Envelope;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import java.time.Duration;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/** Events on a Kafka channel, keyed by job id so that a job's events keep their order. */
final class KafkaSink implements EventSink {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final MutinyEmitter<String> emitter;

    KafkaSink(MutinyEmitter<String> emitter) {
        this.emitter = emitter;
    }

    @Override
    public void store(Envelope event) {
        var key = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(event.subject())
                .build();
        try {
            emitter.sendMessage(Message.of(event.toJson(), Metadata.of(key)))
                    .await()
                    .atMost(PATIENCE);
        } catch (RuntimeException e) {
            throw BrokerAway.isCauseOf(e) ? new BrokerAway(e) : e;
        }
    }
}
