package io.greenloop.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.greenloop.embedded.Infrastructure;
import io.greenloop.embedded.InfrastructureSettings;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsCreatorIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void whoeverComesFirstCreatesThemOnceAndABrokerThatComesLaterIsWaitedFor() throws Exception {
        var address = start().bootstrapServers();
        var waiting = CompletableFuture.supplyAsync(() -> partitions(address));
        var early = IntStream.range(0, 3)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> creator(address, PATIENCE).create(Map.of("commands", 4, "events", 2))))
                .toList();
        assertThat(early).noneMatch(CompletableFuture::isDone);

        try (var running = Infrastructure.start(InfrastructureSettings.kept(folder))) {
            early.forEach(CompletableFuture::join);
            assertThat(waiting.join()).containsOnly(Map.entry("commands", 4), Map.entry("events", 2));

            creator(address, PATIENCE).create(Map.of("commands", 8, "dead", 1));

            await().atMost(PATIENCE)
                    .until(
                            () -> partitions(running.bootstrapServers()),
                            Map.of("commands", 4, "events", 2, "dead", 1)::equals);
        }
    }

    @Test
    void aBrokerThatNeverComesFailsTheStartWithItsAddress() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var address = "127.0.0.1:" + silent.getLocalPort();

            assertThatThrownBy(() -> creator(address, Duration.ofMillis(100)).create(Map.of("commands", 1)))
                    .isInstanceOf(TopicsUnavailable.class)
                    .hasMessageContaining(address);
        }
    }

    @Test
    void aHostNameThatDoesNotResolveIsWaitedForToo() {
        assertThatThrownBy(() ->
                        creator("nowhere.invalid:9092", Duration.ofMillis(400)).create(Map.of("commands", 1)))
                .isInstanceOf(TopicsUnavailable.class)
                .hasMessageContaining("nowhere.invalid");
    }

    /** Gives an address to a folder, which it keeps. */
    private Infrastructure start() {
        try (var started = Infrastructure.start(InfrastructureSettings.kept(folder))) {
            return started;
        }
    }

    private static TopicsCreator creator(String address, Duration patience) {
        return new TopicsCreator(Map.of("bootstrap.servers", address, "session.timeout.ms", "10000"), patience);
    }

    private static Map<String, Integer> partitions(String address) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", address))) {
            return await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> partitions(admin), found -> found.size() >= 2);
        }
    }

    private static Map<String, Integer> partitions(Admin admin) throws Exception {
        var names = List.copyOf(admin.listTopics().names().get());
        return admin.describeTopics(names).allTopicNames().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        topic -> topic.getValue().partitions().size()));
    }
}
