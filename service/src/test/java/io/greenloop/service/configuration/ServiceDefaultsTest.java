package io.greenloop.service.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import java.io.IOException;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ServiceDefaultsTest {

    @Test
    void noStepIsTakenForAThreadThatHangs() throws IOException {
        var defaults = new Properties();
        try (var file = getClass().getResourceAsStream("/META-INF/microprofile-config.properties")) {
            defaults.load(file);
        }

        var most =
                DurationConverter.parseDuration(defaults.getProperty("quarkus.vertx.max-worker-execute-time", "60S"));

        assertThat(most).isGreaterThanOrEqualTo(Duration.ofHours(24));
    }
}
