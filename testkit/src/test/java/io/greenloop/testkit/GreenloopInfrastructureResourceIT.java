package io.greenloop.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class GreenloopInfrastructureResourceIT {

    @Test
    void testsGetAnEmptyBrokerAndADatabase() throws Exception {
        var resource = new GreenloopInfrastructureResource();
        var configuration = resource.start();
        try (var admin = Admin.create(Map.of("bootstrap.servers", configuration.get("kafka.bootstrap.servers")));
                var database = DriverManager.getConnection(
                        configuration.get("quarkus.datasource.jdbc.url"),
                        configuration.get("quarkus.datasource.username"),
                        configuration.get("quarkus.datasource.password"))) {
            assertThat(admin.listTopics().names().get()).isEmpty();
            assertThat(database.isValid(5)).isTrue();
        } finally {
            resource.stop();
        }
    }
}
