package io.greenloop.service;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/**
 * Creates topics with their partitions, because a topic made by first use gets whatever the broker thinks fit. Whoever comes
 * first creates them; several at once do no harm.
 */
public final class TopicsCreator {

    private static final Logger LOG = Logger.getLogger(TopicsCreator.class);
    private static final int LONGEST_TRY_MILLIS = 10_000;
    private static final int MILLIS_BETWEEN_TRIES = 250;

    private final Map<String, Object> settings;
    private final Duration patience;

    /**
     * @param kafka how the broker is reached, as Kafka's clients name it; what is not for an admin client is left out
     * @param patience how long a broker that does not answer is waited for, above zero
     */
    public TopicsCreator(Map<String, Object> kafka, Duration patience) {
        this.settings = adminSettings(kafka);
        this.patience = requireNonNull(patience, "patience");
    }

    private static Map<String, Object> adminSettings(Map<String, Object> kafka) {
        var settings = new HashMap<>(kafka);
        settings.keySet().retainAll(AdminClientConfig.configNames());
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LONGEST_TRY_MILLIS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, LONGEST_TRY_MILLIS);
        return settings;
    }

    /**
     * Creates what is missing and returns when the broker knows all of it. A topic that is there keeps its partitions: to
     * change them would move keys. The number of replicas is the broker's own default.
     *
     * @param partitions number of partitions, 1 or more, by topic name
     * @throws TopicsUnavailable when the broker refuses, or does not answer in time
     */
    public void create(Map<String, Integer> partitions) {
        var deadline = System.nanoTime() + patience.toNanos();
        for (var trouble = tried(partitions); trouble.isPresent(); trouble = tried(partitions)) {
            if (System.nanoTime() - deadline >= 0) {
                throw unavailable(trouble.get());
            }
            LOG.infof("waiting for the broker address=%s cause=%s", address(), trouble.get());
            pause();
        }
    }

    /** What went wrong, if waiting may mend it; empty when all topics are there. */
    private Optional<Throwable> tried(Map<String, Integer> partitions) {
        // Made anew for each try: a host name that does not resolve yet fails the constructor.
        try (var admin = Admin.create(settings)) {
            var missing = missing(admin, partitions);
            if (!missing.isEmpty()) {
                create(admin, missing);
                LOG.infof("topics created count=%d", missing.size());
            }
            return Optional.empty();
        } catch (ExecutionException e) {
            if (isFinal(e.getCause())) {
                throw unavailable(e.getCause());
            }
            return Optional.of(e.getCause());
        } catch (KafkaException unreachable) {
            return Optional.of(unreachable);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(e);
        }
    }

    private static List<NewTopic> missing(Admin admin, Map<String, Integer> partitions)
            throws ExecutionException, InterruptedException {
        var there = admin.listTopics().names().get();
        return partitions.entrySet().stream()
                .filter(topic -> !there.contains(topic.getKey()))
                .map(topic -> new NewTopic(topic.getKey(), Optional.of(topic.getValue()), Optional.empty()))
                .toList();
    }

    private static void create(Admin admin, List<NewTopic> missing) throws ExecutionException, InterruptedException {
        for (var created : admin.createTopics(missing).values().values()) {
            try {
                created.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isFinal(Throwable cause) {
        return cause instanceof AuthenticationException
                || cause instanceof AuthorizationException
                || cause instanceof PolicyViolationException;
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(e);
        }
    }

    private TopicsUnavailable unavailable(Throwable cause) {
        return new TopicsUnavailable(
                "the topics could not be created at %s within %s: %s".formatted(address(), patience, cause), cause);
    }

    private Object address() {
        return settings.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG);
    }
}
