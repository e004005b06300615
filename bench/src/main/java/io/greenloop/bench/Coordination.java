package io.greenloop.bench;

import io.greenloop.contracts.StepCommand;
import io.greenloop.contracts.StepEvent;
import io.greenloop.contracts.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/**
 * What the orchestrator takes between a worker's result and the next command of the same job, by the broker's own clock: from
 * the moment the result is stored to the moment the command is. So the way to the orchestrator, its transaction and its outbox
 * are all in it.
 */
final class Coordination {

    private static final List<String> EVENTS =
            List.of(Topics.TESTS_EVENTS, Topics.PATCHES_EVENTS, Topics.ANALYSIS_EVENTS);
    private static final List<String> COMMANDS =
            List.of(Topics.TESTS_COMMANDS, Topics.PATCHES_COMMANDS, Topics.ANALYSIS_COMMANDS);

    private final String bootstrapServers;

    Coordination(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Makes the broker stamp messages when it stores them, rather than producers when they make them. */
    void stampByTheBroker() {
        var stamp = List.of(new AlterConfigOp(
                new ConfigEntry(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime"), OpType.SET));
        var topics = Stream.of(EVENTS, COMMANDS)
                .flatMap(List::stream)
                .collect(Collectors.toMap(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic), topic ->
                        (Collection<AlterConfigOp>) stamp));
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.incrementalAlterConfigs(topics).all().get();
        } catch (ExecutionException e) {
            throw new BenchFailure("the broker does not stamp messages: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted", e);
        }
    }

    /** Milliseconds of every hand-over so far. */
    Figures millis() {
        var results = new TreeMap<String, TreeMap<Instant, StepEvent>>();
        for (var entry : TopicLog.read(bootstrapServers, EVENTS)) {
            if (entry.message().data() instanceof StepEvent event && event.isResult()) {
                results.computeIfAbsent(event.step().jobId().value(), job -> new TreeMap<>())
                        .put(entry.at(), event);
            }
        }
        var millis = new Figures();
        for (var entry : TopicLog.read(bootstrapServers, COMMANDS)) {
            var job = ((StepCommand) entry.message().data()).step().jobId().value();
            var cause = results.getOrDefault(job, new TreeMap<>()).floorKey(entry.at());
            if (cause != null) {
                millis.add(Duration.between(cause, entry.at()).toMillis());
            }
        }
        return millis;
    }
}
