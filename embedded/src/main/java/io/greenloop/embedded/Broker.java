package io.greenloop.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A Kafka broker and its controller in this process; the only node of its cluster. */
final class Broker implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final int NODE = 1;

    private final KafkaRaftServer server;
    private final String address;
    private boolean closed;

    private Broker(KafkaRaftServer server, String address) {
        this.server = server;
        this.address = address;
    }

    static Broker start(Path folder, int port, int controllerPort, boolean durable) {
        try {
            Files.createDirectories(folder);
            format(folder);
            var config = new KafkaConfig(properties(folder, port, controllerPort, durable), false);
            var broker = new Broker(new KafkaRaftServer(config, Time.SYSTEM), HOST + ":" + port);
            broker.startup();
            return broker;
        } catch (Exception e) {
            throw new InfrastructureFailure("Kafka did not start in %s on port %d: %s".formatted(folder, port, e), e);
        }
    }

    private static void format(Path folder) throws Exception {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .setNodeId(NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .setDirectories(List.of(folder.toString()))
                .setMetadataLogDirectory(folder.toString())
                .setIgnoreFormatted(true)
                .run();
    }

    private static Properties properties(Path folder, int port, int controllerPort, boolean durable) {
        var properties = new Properties();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", Integer.toString(NODE));
        properties.put("controller.quorum.voters", "%d@%s:%d".formatted(NODE, HOST, controllerPort));
        properties.put("listeners", "PLAINTEXT://%s:%d,CONTROLLER://%s:%d".formatted(HOST, port, HOST, controllerPort));
        properties.put("advertised.listeners", "PLAINTEXT://%s:%d".formatted(HOST, port));
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("inter.broker.listener.name", "PLAINTEXT");
        properties.put("log.dirs", folder.toString());
        properties.put("auto.create.topics.enable", "false");
        addSizesOfASingleNode(properties);
        addShortWaits(properties);
        // A broker that says goodbye frees its place at once, and the next start need not wait for its session. Data
        // that are
        // not for keeping need no goodbye.
        properties.put("controlled.shutdown.enable", Boolean.toString(durable));
        if (durable) {
            // Kafka trusts replicas to survive a power cut; a single node has none and must write through.
            properties.put("log.flush.interval.messages", "1");
        }
        return properties;
    }

    private static void addSizesOfASingleNode(Properties properties) {
        for (var topic : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            properties.put(topic + ".replication.factor", "1");
            properties.put(topic + ".num.partitions", "1");
        }
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("num.network.threads", "1");
        properties.put("num.io.threads", "2");
        properties.put("num.replica.fetchers", "1");
        properties.put("background.threads", "2");
        properties.put("num.recovery.threads.per.data.dir", "1");
        properties.put("log.cleaner.dedupe.buffer.size", "2097152");
        properties.put("log.segment.bytes", "16777216");
    }

    /**
     * A start after a kill waits until the session of the broker before has run out. Nobody else takes
     * over from a single node, so its session has no other use; should it run out on a busy machine, the next heartbeat
     * brings it back.
     */
    private static void addShortWaits(Properties properties) {
        properties.put("broker.heartbeat.interval.ms", "150");
        properties.put("broker.session.timeout.ms", "2000");
        properties.put("initial.broker.registration.timeout.ms", "30000");
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("group.min.session.timeout.ms", "1000");
    }

    private void startup() {
        try {
            server.startup();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    String address() {
        return address;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        server.shutdown();
        server.awaitShutdown();
    }
}
