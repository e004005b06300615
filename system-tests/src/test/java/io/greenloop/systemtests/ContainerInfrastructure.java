package io.greenloop.systemtests;

import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Kafka and PostgreSQL in containers, in place of the embedded ones: what profile {@code containers} asks for. */
final class ContainerInfrastructure {

    private static final String WANTED = "greenloop.containers";

    private ContainerInfrastructure() {}

    static boolean isWanted() {
        return Boolean.getBoolean(WANTED);
    }

    /**
     * Starts both, to be removed by Testcontainers when the tests' process ends, and gives the arguments by which the
     * system uses them. Where there is no Docker engine it says so, and the test that asked is skipped.
     */
    static List<String> start() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            System.err.println("SKIPPED: the system tests on containers, because there is no Docker engine here");
            Assumptions.abort("profile containers needs a Docker engine, and there is none here");
        }
        var kafka = new KafkaContainer(System.getProperty("greenloop.containers.kafka"));
        var postgres = new PostgreSQLContainer(System.getProperty("greenloop.containers.postgres"));
        kafka.start();
        postgres.start();
        return List.of(
                "-Dgreenloop.infrastructure=given",
                "-Dkafka.bootstrap.servers=" + kafka.getBootstrapServers(),
                "-Dquarkus.datasource.jdbc.url=" + postgres.getJdbcUrl(),
                "-Dquarkus.datasource.username=" + postgres.getUsername(),
                "-Dquarkus.datasource.password=" + postgres.getPassword());
    }
}
