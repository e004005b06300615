package io.greenloop.sonarqube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateReason;
import io.greenloop.gates.ChangedFile;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against a real server, where two variables name one; docs/sonarqube.md says how to come by one. */
class SonarQubeServerIT {

    private static final String URL = System.getenv().getOrDefault("GREENLOOP_TEST_SONAR_URL", "");
    private static final String TOKEN = System.getenv().getOrDefault("GREENLOOP_TEST_SONAR_TOKEN", "");
    private static final String PATH = "src/main/java/com/acme/Rates.java";

    private static final String BEFORE = """
            package com.acme;

            public class Rates {

                public int sum(int a, int b) {
                    if (a < 0) {
                        throw new IllegalArgumentException("a is negative");
                    }
                    return a + b;
                }
            }
            """;

    private static final String WITH_AN_ISSUE = BEFORE.replace("return a + b;", """
            for (int i = 0; i < b; i++) {
                        if (i == a) {
                            System.out.println(i);
                        }
                    }
                    return a + b;""");

    @BeforeAll
    static void aServer() {
        assumeThat(URL.isEmpty() || TOKEN.isEmpty())
                .as(
                        "GREENLOOP_TEST_SONAR_URL and GREENLOOP_TEST_SONAR_TOKEN name no SonarQube server; see docs/sonarqube.md")
                .isFalse();
    }

    @Test
    void theServersOwnNumbersAndItsQualityGateAreTold() throws Exception {
        var server = SonarServer.of(Map.of("SONAR_HOST_URL", URL, "SONAR_TOKEN", TOKEN));
        var api = new WebApi(server);
        var gate = SonarQubeGate.asking(server, System.getenv(), Duration.ofMinutes(8));

        var reasons = Changes.judged(gate, ChangedFile.modified(PATH, BEFORE, WITH_AN_ISSUE))
                .reasons();

        assertThat(reasons).extracting(GateReason::code).containsOnly("QUALITY_GATE_FAILED", "SONARQUBE_MEASURED");
        assertThat(reasons)
                .filteredOn(reason -> reason.decision() == Decision.PASS)
                .extracting(GateReason::before, GateReason::after)
                .containsExactly(tuple("complexity 2, cognitive complexity 1", "complexity 4, cognitive complexity 4"));
        assertThat(api.get("api/projects/search", Map.of("q", "greenloop-")).path("components"))
                .isEmpty();
    }

    @Test
    void aChangeWithoutAnyIssuePasses() throws Exception {
        var server = SonarServer.of(Map.of("SONAR_HOST_URL", URL, "SONAR_TOKEN", TOKEN));
        var gate = SonarQubeGate.asking(server, System.getenv(), Duration.ofMinutes(8));

        assertThat(Changes.judged(gate, ChangedFile.modified(PATH, BEFORE, BEFORE.replace("a + b", "b + a")))
                        .reasons())
                .isEmpty();
    }
}
