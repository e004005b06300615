package io.greenloop.systemtests;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.greenloop.testrunner.sandbox.HostPaths;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A project handed in over REST whose tests turn against the very server that runs them. */
class HostileProjectST {

    private static final int UNAUTHORIZED = 401;
    /** The tests of the project: each passes when it gets through. */
    private static final String TESTS = """
            static final String[] HOSTS = {"127.0.0.1", "localhost", "[::1]", "0.0.0.0", "%s"};
            static final String[] TOKENS = {"", "token", "greenloop", "0000"};

            @Test void callsTheServerThatRunsIt() throws Exception {
                var told = "";
                for (var host : HOSTS) {
                    for (var token : TOKENS) {
                        try {
                            var url = new java.net.URL("http://" + host + ":%d/api/v1/jobs");
                            var call = (java.net.HttpURLConnection) url.openConnection();
                            call.setConnectTimeout(1000);
                            call.setRequestProperty("Authorization", "Bearer " + token);
                            call.getResponseCode();
                            return;
                        } catch (java.io.IOException e) {
                            told = e.getMessage();
                        }
                    }
                }
                throw new IllegalStateException("refused: " + told);
            }

            @Test void callsTheBrokerOfTheServerThatRunsIt() throws Exception {
                try (var socket = new java.net.Socket()) {
                    socket.connect(new java.net.InetSocketAddress("127.0.0.1", %d), 1000);
                } catch (java.io.IOException e) {
                    throw new IllegalStateException("refused: " + e.getMessage());
                }
            }

            @Test void readsTheTokenOfTheServerThatRunsIt() throws Exception {
                try {
                    java.nio.file.Files.readString(java.nio.file.Path.of("%s"));
                } catch (java.io.IOException e) {
                    throw new IllegalStateException("refused: " + e.getMessage());
                }
            }
            """;

    private final GreenloopProcess greenloop = GreenloopProcess.running();
    private final JobsOverRest jobs = new JobsOverRest(greenloop);

    @Test
    void noTestReachesTheServerThatRunsIt() throws Exception {
        assumeThat(HostPaths.program("bwrap"))
                .as("a sandbox to attack: bubblewrap is missing here")
                .isPresent();
        given().baseUri(greenloop.url())
                .header("Authorization", "Bearer token")
                .get("/api/v1/jobs")
                .then()
                .statusCode(UNAUTHORIZED);
        var broker = greenloop.kafka().substring(greenloop.kafka().lastIndexOf(':') + 1);
        var tests = TESTS.formatted(
                InetAddress.getLocalHost().getHostAddress(),
                URI.create(greenloop.url()).getPort(),
                Integer.parseInt(broker),
                greenloop.tokenFile());
        var project = AttackModules.writeOne(greenloop.projects(), "Server", tests);

        var id = jobs.submit(
                project, Map.of("tiers", List.of("TEMPLATE"), "budget", Map.of("iterations", 1, "wallTime", "PT2M")));
        var job = jobs.awaitEnd(id);

        assertThat(job.getString("outcome")).as(job.getString("reason")).isNotEqualTo("HEALED");
        var report = jobs.events(id, "reproduced").get(0);
        assertThat(report.getInt("news.report.passed")).isZero();
        assertThat(report.getList("news.report.failures.test.method", String.class))
                .containsExactlyInAnyOrder(
                        "callsTheServerThatRunsIt",
                        "callsTheBrokerOfTheServerThatRunsIt",
                        "readsTheTokenOfTheServerThatRunsIt");
        assertThat(report.getList("news.report.failures.message", String.class))
                .allSatisfy(message -> assertThat(message).startsWith("refused"));
    }
}
