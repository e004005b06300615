package io.greenloop.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfrastructureIT {

    private static final String TOPIC = "rows.written";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path temporary;

    @Test
    void aRestartFindsRowsAndRecordsUnderTheSameAddresses() throws Exception {
        Map<String, String> configuration;
        try (var first = start()) {
            configuration = first.configuration();
            createTopic(first);
            write(first, "before the restart");
        }
        assertThat(new OrphanedDatabase(folder().resolve("postgres")).running()).isEmpty();

        try (var second = start()) {
            assertThat(second.configuration()).isEqualTo(configuration);
            assertThat(rows(second)).containsExactly("before the restart");
            assertThat(records(second)).containsExactly("before the restart");
        }
    }

    @Test
    void aKilledProcessLosesNothingAndItsDatabaseIsStoppedBeforeTheNextStart() throws Exception {
        try (var first = start()) {
            createTopic(first);
            write(first, "before the kill");
        }
        try (var child = InfrastructureProcess.start(folder())) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(InfrastructureFailure.class)
                    .hasMessageContaining("pid " + child.pid());
            child.kill();
        }
        var orphan = new OrphanedDatabase(folder().resolve("postgres")).running();
        assertThat(orphan).as("the database that outlived the kill").isPresent();

        try (var second = start()) {
            assertThat(orphan.orElseThrow().isAlive()).isFalse();
            assertThat(rows(second)).containsExactly("before the kill");
            assertThat(records(second)).containsExactly("before the kill");
            write(second, "after the kill");
            assertThat(rows(second)).hasSize(2);
        }
    }

    @Test
    void durableDataAreWrittenThroughAndThePasswordIsAskedFor() throws Exception {
        try (var durable = Infrastructure.start(InfrastructureSettings.durable(folder()))) {
            assertThat(query(durable, "SHOW fsync")).containsExactly("on");
            assertThat(query(durable, "SHOW synchronous_commit")).containsExactly("on");
            assertThat(query(durable, "SHOW listen_addresses")).containsExactly("127.0.0.1");
            var url = durable.configuration().get("quarkus.datasource.jdbc.url");
            assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "postgres"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(durable.toString())
                    .doesNotContain(durable.configuration().get("quarkus.datasource.password"));
        }
    }

    @Test
    void throwAwayDataAreGoneAfterwardsAndNoTopicAppearsByItself() throws Exception {
        Path root;
        try (var throwAway = Infrastructure.start(InfrastructureSettings.throwAway())) {
            root = Path.of(query(throwAway, "SHOW data_directory").get(0)).getParent();
            assertThat(root).isDirectory();
            try (var producer = producer(throwAway, Map.of("max.block.ms", "1500"))) {
                assertThatThrownBy(() -> producer.send(new ProducerRecord<>("never.created", "lost"))
                                .get())
                        .hasCauseInstanceOf(TimeoutException.class);
            }
        }
        assertThat(root).doesNotExist();
    }

    @Test
    void aDatabaseThatCannotStartFailsTheStartAndLeavesNothingRunning() throws IOException {
        start().close();
        Files.writeString(folder().resolve("postgres").resolve("PG_VERSION"), "9.0\n");

        var impatient = new InfrastructureSettings(Optional.of(folder()), false, Duration.ofSeconds(3));
        assertThatThrownBy(() -> Infrastructure.start(impatient)).isInstanceOf(InfrastructureFailure.class);

        assertThat(new OrphanedDatabase(folder().resolve("postgres")).running()).isEmpty();
        assertThatThrownBy(() -> Infrastructure.start(impatient))
                .as("the folder is free again, so the second failure is the same as the first")
                .hasMessageNotContaining("in use");
    }

    private Path folder() {
        return temporary.resolve("data");
    }

    private Infrastructure start() {
        return Infrastructure.start(InfrastructureSettings.kept(folder()));
    }

    private static void createTopic(Infrastructure running) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", running.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private static void write(Infrastructure running, String text) throws Exception {
        query(
                running,
                "CREATE TABLE IF NOT EXISTS written (line text); INSERT INTO written VALUES ('%s'); SELECT 1"
                        .formatted(text));
        try (var producer = producer(running, Map.of())) {
            producer.send(new ProducerRecord<>(TOPIC, text)).get();
        }
    }

    private static List<String> rows(Infrastructure running) throws SQLException {
        return query(running, "SELECT line FROM written ORDER BY line");
    }

    private static List<String> query(Infrastructure running, String sql) throws SQLException {
        var configuration = running.configuration();
        try (var connection = DriverManager.getConnection(
                        configuration.get("quarkus.datasource.jdbc.url"),
                        configuration.get("quarkus.datasource.username"),
                        configuration.get("quarkus.datasource.password"));
                var statement = connection.createStatement()) {
            for (var isRows = statement.execute(sql); !isRows; isRows = statement.getMoreResults()) {
                // skips what changes and creates, up to the select
            }
            var result = new ArrayList<String>();
            try (var rows = statement.getResultSet()) {
                while (rows.next()) {
                    result.add(rows.getString(1));
                }
            }
            return result;
        }
    }

    private static KafkaProducer<String, String> producer(Infrastructure running, Map<String, String> more) {
        var configuration = new HashMap<String, Object>(more);
        configuration.put("bootstrap.servers", running.bootstrapServers());
        return new KafkaProducer<>(configuration, new StringSerializer(), new StringSerializer());
    }

    private static List<String> records(Infrastructure running) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", running.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var end = consumer.endOffsets(List.of(partition), PATIENCE).get(partition);
            var read = new ArrayList<String>();
            while (consumer.position(partition, PATIENCE) < end) {
                consumer.poll(PATIENCE).records(partition).stream()
                        .map(ConsumerRecord::value)
                        .forEach(read::add);
            }
            return read;
        }
    }
}
