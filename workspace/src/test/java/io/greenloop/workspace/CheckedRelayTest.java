package io.greenloop.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.greenloop.workspace.ImportRefused.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedRelayTest {

    private static final String PUBLIC = "8.8.8.8";
    private static final String LOOPBACK = "127.0.0.1";

    @TempDir
    Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aNameThatTurnsPrivateAfterItWasCheckedIsRefusedAndNobodyIsAsked() throws IOException {
        // Once for the address as it was handed in, once for the connection about to be made, then the turn.
        var lookup = new Changing(PUBLIC, PUBLIC, LOOPBACK);

        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> fetch(lookup, AllowedUrls.PUBLIC))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.ADDRESS_NOT_ALLOWED))
                .withMessageContaining("rebound.example is not a public address");
        assertThat(asked).hasValue(0);
    }

    @Test
    void aNameOfAPrivateAddressIsRefusedBeforeAnything() throws IOException {
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> fetch(new Changing(LOOPBACK), AllowedUrls.PUBLIC))
                .withMessageContaining("rebound.example is not a public address");
        assertThat(asked).hasValue(0);
    }

    @Test
    void whatIsPublicIsPassedOnByTheRelay() throws Exception {
        // No public host can be relied on here: the relay is asked for one that is out of reach, and says so.
        try (var relay = new CheckedRelay(host -> new InetAddress[] {InetAddress.getByName("255.255.255.255")})) {
            var connection = URI.create("http://out-of-reach.example/").toURL().openConnection(relay.proxy());
            assertThatExceptionOfType(IOException.class).isThrownBy(connection::getInputStream);
            assertThat(relay.refused()).isEqualTo("out-of-reach.example");
        }
    }

    private void fetch(HostLookup lookup, AllowedUrls urls) throws ImportRefused, IOException {
        try (var repository = new FileRepositoryBuilder()
                .setGitDir(folder.resolve("job.git").toFile())
                .setBare()
                .build()) {
            if (!repository.getObjectDatabase().exists()) {
                repository.create(true);
            }
            new Workspaces(new WorkspaceLocation.OnDisk(folder), ImportPolicy.DEFAULT, Clock.systemUTC());
            new GitImport(repository, new ImportPolicy(ImportLimits.DEFAULT, urls), lookup)
                    .fetch(
                            "http://rebound.example:%d/x.git"
                                    .formatted(server.getAddress().getPort()),
                            "main");
        }
    }

    /** Answers otherwise each time; the last answer stays. */
    private static final class Changing implements HostLookup {

        private final Deque<String> answers;

        Changing(String... answers) {
            this.answers = new ArrayDeque<>(List.copyOf(Arrays.asList(answers)));
        }

        @Override
        public synchronized InetAddress[] addresses(String host) throws java.net.UnknownHostException {
            var answer = answers.size() > 1 ? answers.poll() : answers.peek();
            return new InetAddress[] {InetAddress.getByName(answer)};
        }
    }
}
