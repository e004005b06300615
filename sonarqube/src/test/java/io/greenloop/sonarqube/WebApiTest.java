package io.greenloop.sonarqube;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WebApiTest {

    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    @AfterEach
    void stopServer() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void anAnswerIsReadWhole() throws Exception {
        var text = "ü".repeat(200_000);
        answering(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(text.getBytes(UTF_8));
            exchange.close();
        });

        assertThat(api(Duration.ofSeconds(15)).text("api/answer", Map.of())).isEqualTo(text);
    }

    @Test
    void aServerThatStallsWithinItsAnswerIsNotWaitedFor() {
        answering(exchange -> {
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            awaitTheEnd();
        });

        assertThatThrownBy(() -> api(Duration.ofMillis(300)).text("api/answer", Map.of()))
                .isInstanceOf(SonarUnavailable.class)
                .hasMessageContaining("api/answer within");
    }

    @Test
    void aServerThatNeverAnswersIsNotWaitedFor() {
        answering(exchange -> awaitTheEnd());

        assertThatThrownBy(() -> api(Duration.ofMillis(300)).text("api/answer", Map.of()))
                .isInstanceOf(SonarUnavailable.class)
                .hasMessageContaining("api/answer within");
    }

    @Test
    void anAnswerWithoutEndIsCutOff() {
        answering(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var block = new byte[1 << 16];
            while (over.getCount() > 0) {
                exchange.getResponseBody().write(block);
            }
        });

        assertThatThrownBy(() -> api(Duration.ofSeconds(15)).text("api/answer", Map.of()))
                .isInstanceOf(SonarUnavailable.class)
                .hasMessageContaining("with too much");
    }

    private void answering(HttpHandler handler) {
        server.createContext("/api/answer", handler);
    }

    private void awaitTheEnd() throws IOException {
        try {
            over.await();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private WebApi api(Duration longestCall) {
        var url = URI.create("http://127.0.0.1:%d".formatted(server.getAddress().getPort()));
        return new WebApi(new SonarServer(url, FakeSonarQube.TOKEN), longestCall);
    }
}
