package io.greenloop.sonarqube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SonarServerTest {

    @Test
    void theServerIsWhereSonarsOwnVariablesSayAndItsTokenIsShownNowhere() throws ServerRefused {
        var server = SonarServer.of(Map.of("SONAR_HOST_URL", " https://sonar.acme.io/sq// ", "SONAR_TOKEN", "squ_1"));

        assertThat(server.url()).hasToString("https://sonar.acme.io/sq");
        assertThat(server.toString()).contains("sonar.acme.io").doesNotContain("squ_1");
    }

    @ParameterizedTest
    @CsvSource({
        "'', squ_1, SONAR_HOST_URL is not set",
        "https://sonar.acme.io, '', SONAR_TOKEN is not set",
        "sonar.acme.io, squ_1, begins with http",
        "file:///etc, squ_1, begins with http",
        "http://, squ_1, is no address",
        "https://me:secret@sonar.acme.io, squ_1, may hold a host",
        "https://sonar.acme.io?a=b, squ_1, may hold a host",
        "https://sonar.acme.io, squ 1, is no token",
    })
    void whatNamesNoServerIsRefusedWithoutAQuotation(String url, String token, String reason) {
        assertThatThrownBy(() -> SonarServer.of(Map.of("SONAR_HOST_URL", url, "SONAR_TOKEN", token)))
                .isInstanceOf(ServerRefused.class)
                .hasMessageContaining(reason)
                .hasMessageNotContainingAny("secret", "squ");
    }
}
