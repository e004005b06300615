package io.greenloop.testrunner.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.greenloop.contracts.FailureNumber;
import io.greenloop.worker.TransientFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.aether.repository.RemoteRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks a repository of our own, so that nothing here depends on the world outside. */
class ArtifactFetcherTest {

    private static final byte[] POM =
            "<project><modelVersion>4.0.0</modelVersion><groupId>g</groupId><artifactId>a</artifactId><version>1</version></project>"
                    .getBytes();

    @TempDir
    Path local;

    private final AtomicInteger status = new AtomicInteger(200);
    private HttpServer server;
    private ArtifactFetcher fetcher;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var found = exchange.getRequestURI().getPath().matches("/g/a/1/a-1\\.(pom|jar)");
            var answer = status.get() == 200 && !found ? 404 : status.get();
            exchange.sendResponseHeaders(answer, answer == 200 ? POM.length : -1);
            if (answer == 200) {
                exchange.getResponseBody().write(POM);
            }
            exchange.close();
        });
        server.start();
        fetcher = new ArtifactFetcher(local, List.of(remote()));
    }

    private RemoteRepository remote() {
        var uri =
                URI.create("http://127.0.0.1:%d/".formatted(server.getAddress().getPort()));
        return new RemoteRepository.Builder("own", "default", uri + "").build();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void whatExistsIsFetchedAndWhatDoesNotIsAbsent() {
        var outcome = fetcher.fetch(List.of("g:a:jar:1", "g:a:jar:2"), List.of());

        assertThat(outcome.fetched()).isPositive();
        assertThat(outcome.absent()).containsExactly("g:a:jar:2");
        assertThat(local.resolve("g/a/1/a-1.jar")).exists();
    }

    @Test
    void whatIsNoCoordinateIsNeitherAskedForNorAWayOutOfTheRepository() throws IOException {
        var repository = Files.createDirectories(local.resolve("in/repository"));
        var inside = new ArtifactFetcher(repository, List.of(remote()));

        var outcome = inside.fetch(
                List.of(
                        "g:../../../escaped:jar:1",
                        "g:a:jar:1/../../../../../escaped",
                        "g:a:..:jar:..",
                        "nothing",
                        "",
                        "g:a:jar:1"),
                List.of());

        assertThat(outcome.absent()).isEmpty();
        assertThat(repository.resolve("g/a/1/a-1.jar")).exists();
        try (var all = Files.walk(local)) {
            assertThat(all).noneMatch(path -> path.toString().contains("escaped"));
        }
    }

    /** Else whoever may name a repository could give every other project its own idea of a library. */
    @Test
    void whatTheUsualRepositoriesHaveNeverComesFromOneThatAProjectNames() throws Exception {
        try (var projects = new SlowRepository()) {
            projects.goOn.countDown();
            var named = List.of(URI.create(projects.remote().getUrl()));

            fetcher.fetch(List.of("g:a:jar:1"), named);

            assertThat(projects.asked("a-1.jar")).isZero();
            assertThat(local.resolve("g/a/1/a-1.jar")).hasBinaryContent(POM);
            assertThat(fetcher.fetch(List.of("g:a:jar:9"), named).absent()).containsExactly("g:a:jar:9");
        }
    }

    @Test
    void anOutageIsNeverTakenForAbsence() {
        status.set(500);
        assertThatThrownBy(() -> fetcher.fetch(List.of("g:a:jar:1"), List.of())).isInstanceOf(TransientFailure.class);

        status.set(200);
        assertThat(fetcher.fetch(List.of("g:a:jar:1"), List.of()).absent()).isEmpty();
    }

    @Test
    void aRepositoryThatCannotBeReachedIsAnOutage() {
        server.stop(0);

        assertThatThrownBy(() -> fetcher.fetch(List.of("g:a:jar:1", "g:b:jar:2"), List.of()))
                .isInstanceOfSatisfying(TransientFailure.class, outage -> {
                    assertThat(outage.failure().number()).isEqualTo(FailureNumber.DEPENDENCIES_OUT_OF_REACH.number());
                    assertThat(outage.failure().message())
                            .isEqualTo("the build lacks artifacts and no Maven repository can be asked for them"
                                    + " (nobody takes the connection: the network may be away): g:a:jar:1, g:b:jar:2");
                });
    }

    @Test
    void twoJobsThatFetchTheSameArtifactTakeTurnsAndNobodySeesHalfOfIt() throws Exception {
        try (var slow = new SlowRepository()) {
            var jar = local.resolve("g/a/1/a-1.jar");
            var first = fetching(slow);
            assertThat(slow.halfway.await(20, TimeUnit.SECONDS)).isTrue();
            var second = fetching(slow);

            assertThat(jar).doesNotExist();
            slow.goOn.countDown();
            assertThat(first.get(20, TimeUnit.SECONDS).absent()).isEmpty();
            assertThat(Files.size(jar)).isEqualTo(SlowRepository.JAR_BYTES);
            assertThat(second.get(20, TimeUnit.SECONDS).absent()).isEmpty();
            assertThat(slow.asked("a-1.jar"))
                    .as("the second found what the first had fetched")
                    .isEqualTo(1);
        }
    }

    /** A fetcher of its own, as another job or process has it. */
    private CompletableFuture<ArtifactFetching.Outcome> fetching(SlowRepository slow) {
        return CompletableFuture.supplyAsync(
                () -> new ArtifactFetcher(local, List.of(slow.remote())).fetch(List.of("g:a:jar:1"), List.of()));
    }
}
