package io.greenloop.patcher.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenloop.patcher.openai.ModelSettings;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void withoutConfigurationNoModelIsAskedAndTheUsualRepositoryIsRead() {
        var config = config(Map.of("user.home", "/home/anna"));

        assertThat(config.getConfigMapping(ModelSettings.class).spark().url()).isEmpty();
        assertThat(config.getConfigMapping(ModelSettings.class).accurate().url())
                .isEmpty();
        assertThat(config.getConfigMapping(PatcherSettings.class).localRepository())
                .isEqualTo(Path.of("/home/anna/.m2/repository"));
    }

    @Test
    void everyPropertyCanBeSet() {
        var config = config(Map.of(
                "greenloop.patcher.local-repository", "/repository",
                "greenloop.patcher.batch-time", "PT2S",
                "greenloop.patcher.prompt-characters", "9000",
                "greenloop.models.spark.url", "http://localhost:1/v1",
                "greenloop.models.spark.api-key-file", "/key",
                "greenloop.models.spark.model", "m",
                "greenloop.models.spark.usd-per-million-input", "0.5",
                "greenloop.models.spark.usd-per-million-output", "1.5",
                "greenloop.models.spark.timeout", "PT5S",
                "greenloop.models.spark.max-output-tokens", "77"));

        var patcher = config.getConfigMapping(PatcherSettings.class);
        var spark = config.getConfigMapping(ModelSettings.class).spark();

        assertThat(patcher.localRepository()).isEqualTo(Path.of("/repository"));
        assertThat(patcher.batchTime()).isEqualTo(Duration.ofSeconds(2));
        assertThat(patcher.promptCharacters()).isEqualTo(9000);
        assertThat(spark.url()).hasToString("Optional[http://localhost:1/v1]");
        assertThat(spark.apiKeyFile()).contains(Path.of("/key"));
        assertThat(spark.apiKey()).isEmpty();
        assertThat(spark.model()).isEqualTo("m");
        assertThat(spark.usdPerMillionInput()).isEqualByComparingTo("0.5");
        assertThat(spark.usdPerMillionOutput()).isEqualByComparingTo("1.5");
        assertThat(spark.timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(spark.maxOutputTokens()).isEqualTo(77);
    }

    @Test
    void aMisspeltPropertyIsRefused() {
        assertThatThrownBy(() -> config(Map.of("greenloop.models.spark.modell", "m")))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("greenloop.models.spark.modell");
    }

    private static SmallRyeConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(PatcherSettings.class)
                .withMapping(ModelSettings.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build();
    }
}
