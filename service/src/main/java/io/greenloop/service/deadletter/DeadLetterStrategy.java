package io.greenloop.service.deadletter;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.BiConsumer;

/** The failure strategy that every consuming channel of ours names: {@code failure-strategy=greenloop-dead-letter}. */
@ApplicationScoped
@Identifier("greenloop-dead-letter")
public class DeadLetterStrategy implements KafkaFailureHandler.Factory {

    private final MeterRegistry meters;

    @Inject
    DeadLetterStrategy(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public KafkaFailureHandler create(
            KafkaConnectorIncomingConfiguration channel,
            Vertx vertx,
            KafkaConsumer<?, ?> consumer,
            BiConsumer<Throwable, Boolean> onTrouble) {
        // From the start, so that the first letter is an increase and not a new series.
        channel.getTopic().ifPresent(topic -> DeadLetterHandler.counter(meters, topic));
        var producer = new DeadLetterProducer(consumer.configuration(), "dead-letters-of-" + channel.getChannel());
        return new DeadLetterHandler(channel.getChannel(), producer, meters, Clock.systemUTC());
    }
}
