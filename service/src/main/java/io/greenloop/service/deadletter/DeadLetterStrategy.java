package io.greenloop.service.deadletter;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

/** The failure strategy that every consuming channel of ours names: {@code failure-strategy=greenloop-dead-letter}. */
@ApplicationScoped
@Identifier("greenloop-dead-letter")
public class DeadLetterStrategy implements KafkaFailureHandler.Factory {

    private final MeterRegistry meters;
    private final AtomicBoolean ending = new AtomicBoolean();

    @Inject
    DeadLetterStrategy(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Comes before threads, connections and all else that a message needs are taken away. */
    void onStop(@Observes ShutdownEvent stopping) {
        ending.set(true);
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
        return new DeadLetterHandler(channel.getChannel(), producer, meters, Clock.systemUTC(), ending::get);
    }
}
