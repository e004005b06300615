package io.greenloop.embedded;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates topics with their partitions, because a topic made by first use gets whatever the broker thinks fit. */
public final class TopicsCreator {

    private static final short SINGLE_REPLICA = 1;

    private final String bootstrapServers;
    private final Duration patience;

    /** @param patience the longest that creating all topics may take, above zero */
    public TopicsCreator(String bootstrapServers, Duration patience) {
        this.bootstrapServers = bootstrapServers;
        this.patience = patience;
    }

    /**
     * Creates what is missing. A topic that is there keeps its partitions: to change them would move keys.
     *
     * @param partitions number of partitions, 1 or more, by topic name
     * @throws InfrastructureFailure when the broker refuses, or does not answer in time
     */
    public void create(Map<String, Integer> partitions) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var topics = partitions.entrySet().stream()
                    .map(topic -> new NewTopic(topic.getKey(), topic.getValue(), SINGLE_REPLICA))
                    .toList();
            admin.createTopics(topics).values().forEach(this::await);
        }
    }

    private void await(String topic, KafkaFuture<Void> created) {
        try {
            created.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw failure(topic, e.getCause());
            }
        } catch (TimeoutException e) {
            throw failure(topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(topic, e);
        }
    }

    private InfrastructureFailure failure(String topic, Throwable cause) {
        return new InfrastructureFailure(
                "the topic %s could not be created at %s: %s".formatted(topic, bootstrapServers, cause), cause);
    }
}
