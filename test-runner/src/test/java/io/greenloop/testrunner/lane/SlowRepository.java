package io.greenloop.testrunner.lane;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.aether.repository.RemoteRepository;

/** A Maven repository of one artifact, {@code g:a:1}, whose jar stops halfway until somebody lets it go on. */
final class SlowRepository implements AutoCloseable {

    static final int JAR_BYTES = 1 << 20;
    private static final byte[] POM =
            "<project><modelVersion>4.0.0</modelVersion><groupId>g</groupId><artifactId>a</artifactId><version>1</version></project>"
                    .getBytes();

    final CountDownLatch halfway = new CountDownLatch(1);
    final CountDownLatch goOn = new CountDownLatch(1);
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final HttpServer server;

    SlowRepository() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var name = exchange.getRequestURI().getPath().replaceAll(".*/", "");
        asked.computeIfAbsent(name, missing -> new AtomicInteger()).incrementAndGet();
        try (exchange) {
            switch (name) {
                case "a-1.pom" -> {
                    exchange.sendResponseHeaders(200, POM.length);
                    exchange.getResponseBody().write(POM);
                }
                case "a-1.jar" -> jar(exchange);
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private void jar(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, JAR_BYTES);
        var body = exchange.getResponseBody();
        body.write(new byte[JAR_BYTES / 2]);
        body.flush();
        halfway.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        body.write(new byte[JAR_BYTES / 2]);
    }

    int asked(String name) {
        return asked.getOrDefault(name, new AtomicInteger()).get();
    }

    RemoteRepository remote() {
        var address = "http://127.0.0.1:%d/".formatted(server.getAddress().getPort());
        return new RemoteRepository.Builder("own", "default", address).build();
    }

    @Override
    public void close() {
        goOn.countDown();
        server.stop(0);
    }
}
