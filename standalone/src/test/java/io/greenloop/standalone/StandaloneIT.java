package io.greenloop.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.embedded.Infrastructure;
import io.greenloop.embedded.InfrastructureSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandaloneIT {

    @TempDir
    private Path home;

    @Test
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

    private static int healthAt(String url) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(url + "/q/health/ready")).build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
