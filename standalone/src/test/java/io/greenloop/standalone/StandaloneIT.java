package io.greenloop.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.embedded.Infrastructure;
import io.greenloop.embedded.InfrastructureSettings;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

class StandaloneIT {

    @TempDir
    private Path home;

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aStopLeavesNoProcessNoStatusAndNoLock() throws Exception {
        try (var greenloop = StandaloneProcess.start(home)) {
            var status = greenloop.awaitStatus();
            var database = greenloop.database();
            assertThat(database.isAlive()).isTrue();
            assertThat(status.path("url").asText()).startsWith("http://127.0.0.1:");
            assertThat(healthAt(status.path("url").asText())).isEqualTo(200);

            assertThat(greenloop.terminate()).as("ended in time").isTrue();

            assertThat(database.isAlive()).isFalse();
            assertThat(greenloop.statusFile()).doesNotExist();
            Infrastructure.start(InfrastructureSettings.durable(home.resolve("data")))
                    .close();
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aKilledProcessIsFollowedByAHealthyOne() throws Exception {
        try (var killed = StandaloneProcess.start(home)) {
            killed.awaitStatus();
            var orphan = killed.database();
            killed.kill();
            assertThat(orphan.isAlive()).isTrue();

            try (var next = StandaloneProcess.start(home)) {
                var status = next.awaitStatus();

                assertThat(orphan.isAlive()).isFalse();
                assertThat(healthAt(status.path("url").asText())).isEqualTo(200);
                assertThat(next.terminate()).isTrue();
            }
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aSecondProcessOnTheSameFolderIsRefusedAndTheFirstGoesOn() throws Exception {
        try (var first = StandaloneProcess.start(home)) {
            var status = first.awaitStatus();

            try (var second = StandaloneProcess.start(home)) {
                assertThat(second.awaitEnd()).as("ended by itself").isTrue();
                assertThat(second.exitStatus()).isEqualTo(1);
                assertThat(second.output())
                        .content()
                        .contains("pid " + status.path("pid").asLong());
            }

            assertThat(healthAt(status.path("url").asText())).isEqualTo(200);
            assertThat(first.statusFile()).exists();
            assertThat(first.terminate()).isTrue();
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void theEndOfTheProcessItBelongsToIsItsOwn() throws Exception {
        var owner = new ProcessBuilder("sleep", "1000").start();
        try (var greenloop = StandaloneProcess.start(home, "-Dgreenloop.ends-with=" + owner.pid())) {
            greenloop.awaitStatus();
            var database = greenloop.database();

            owner.destroyForcibly();

            assertThat(greenloop.awaitEnd()).as("ended in time").isTrue();
            assertThat(greenloop.exitStatus()).isZero();
            assertThat(database.isAlive()).isFalse();
            assertThat(greenloop.statusFile()).doesNotExist();
        } finally {
            owner.destroyForcibly();
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aPortInUseIsSaidAndLeavesNothingRunning() throws Exception {
        try (var squatter = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var greenloop = StandaloneProcess.start(home, "-Dgreenloop.port=" + squatter.getLocalPort())) {
            assertThat(greenloop.awaitEnd()).as("ended by itself").isTrue();

            assertThat(greenloop.exitStatus()).isEqualTo(1);
            assertThat(greenloop.output())
                    .content()
                    .contains("Greenloop could not start")
                    .contains("in use");
            Infrastructure.start(InfrastructureSettings.durable(home.resolve("data")))
                    .close();
        }
    }

    private static int healthAt(String url) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(url + "/q/health/ready")).build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
