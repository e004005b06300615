package io.greenloop.systemtests;

import static org.awaitility.Awaitility.await;

import io.greenloop.testkit.samples.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** One of the four services in a process of its own, as it is packaged, configured by its environment alone. */
final class ServiceProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int SECONDS_TO_STOP = 20;

    private final String service;
    private final Path output;
    private final int port;
    private final Map<String, String> environment;
    private Process process;

    /** @param service the name of its module */
    ServiceProcess(String service, Path home, Map<String, String> environment) {
        this.service = service;
        this.output = home.resolve(service + ".txt");
        this.port = freePort();
        this.environment = new TreeMap<>(environment);
        this.environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        // The tests' own process may be ended hard; what it started must not outlive it.
        this.environment.put(
                "GREENLOOP_ENDS_WITH", Long.toString(ProcessHandle.current().pid()));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Starts it; a second start after a kill has the same address and the same folders. */
    ServiceProcess start() {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-jar",
                        Samples.root()
                                .resolveSibling(service)
                                .resolve("target/quarkus-app/quarkus-run.jar")
                                .toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitReady() {
        await().atMost(PATIENCE)
                .failFast("the service ended: see " + output, () -> !process.isAlive())
                .ignoreExceptions()
                .until(() -> get("/q/health/ready").statusCode() == 200);
    }

    /** Without a token. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url() + path)).build(), BodyHandlers.ofString());
    }

    /** Whether it has a process of its own at work, such as a build. */
    boolean hasChildren() {
        return process.children().findAny().isPresent();
    }

    /** As kill -9 does it; returns when it and all that it had started are gone. */
    void kill() {
        var all = process.descendants().toList();
        process.destroyForcibly().onExit().join();
        await().atMost(PATIENCE).until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** As a service manager does it; says whether it went by itself. */
    boolean stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS);
    }

    void endForGood() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    @Override
    public String toString() {
        return service;
    }
}
