package io.greenloop.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StandaloneSettingsTest {

    @Test
    void everythingLiesInTheUsersFolderUntilSomethingIsSaid() {
        var home = Path.of(System.getProperty("user.home"), ".greenloop");

        assertThat(settings(Map.of()))
                .isEqualTo(new StandaloneSettings(home, home.resolve("data"), OptionalLong.empty(), false));
    }

    @Test
    void theDataFollowTheHome() {
        assertThat(settings(Map.of("greenloop.home", "/srv/greenloop")).data())
                .isEqualTo(Path.of("/srv/greenloop/data"));
    }

    @Test
    void bothCanBeChosenAndAreMadeAbsolute() {
        var settings = settings(Map.of("greenloop.home", "/srv/greenloop", "greenloop.data", "here/../there"));

        assertThat(settings.home()).isEqualTo(Path.of("/srv/greenloop"));
        assertThat(settings.data()).isEqualTo(Path.of("there").toAbsolutePath());
    }

    @Test
    void theProcessToEndWithIsAPid() {
        assertThat(settings(Map.of("greenloop.ends-with", "4711")).endsWith()).hasValue(4711);
        assertThatThrownBy(() -> settings(Map.of("greenloop.ends-with", "the shell")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("greenloop.ends-with");
    }

    @Test
    void brokerAndDatabaseAreOursUnlessTheyAreGiven() {
        assertThat(settings(Map.of("greenloop.infrastructure", "given")).onGivenServers())
                .isTrue();
        assertThatThrownBy(() -> settings(Map.of("greenloop.infrastructure", "docker")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("greenloop.infrastructure is 'docker', embedded and given are allowed");
    }

    private static StandaloneSettings settings(Map<String, String> properties) {
        return StandaloneSettings.from(new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build());
    }
}
