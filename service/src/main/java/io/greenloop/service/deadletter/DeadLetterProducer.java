package io.greenloop.service.deadletter;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Stores records on the broker that a consumer reads from, one at a time. It connects at its first use: most consumers never
 * meet a message that they cannot take.
 */
public final class DeadLetterProducer implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    /** The broker decides what is too large, not this process. */
    private static final int LARGEST_REQUEST_BYTES = 64 << 20;

    private final Map<String, Object> settings;
    private Producer<byte[], byte[]> producer;
    private boolean closed;

    /**
     * @param client settings of any Kafka client; what says where the broker is and how it is spoken to is taken over
     * @param name of this client, for the broker's logs
     */
    public DeadLetterProducer(Map<String, ?> client, String name) {
        settings = new HashMap<>(client);
        settings.keySet().retainAll(ProducerConfig.configNames());
        settings.remove(ProducerConfig.INTERCEPTOR_CLASSES_CONFIG);
        settings.putAll(Map.of(
                ProducerConfig.CLIENT_ID_CONFIG, name,
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true",
                ProducerConfig.MAX_BLOCK_MS_CONFIG, "10000",
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "10000",
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "20000",
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.toString(LARGEST_REQUEST_BYTES)));
    }

    /**
     * Returns when the broker has stored the record.
     *
     * @throws KafkaException when it did not within half a minute; the record may still have been stored
     */
    public void store(ProducerRecord<byte[], byte[]> record) {
        try {
            connected().send(record).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException refused ? refused : new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaException("not stored within %d s".formatted(PATIENCE_SECONDS), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while storing", e);
        }
    }

    private synchronized Producer<byte[], byte[]> connected() {
        if (closed) {
            throw new KafkaException("closed");
        }
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (producer != null) {
            producer.close();
        }
    }
}
