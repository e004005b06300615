package io.greenloop.sonarqube;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers like SonarQube's web API, and remembers what it was asked. */
final class FakeSonarQube implements AutoCloseable {

    static final String TOKEN = "squ_0123456789";

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();

    record Answer(int status, String body) {}

    private FakeSonarQube(HttpServer server) {
        this.server = server;
    }

    static FakeSonarQube started() throws IOException {
        var fake = new FakeSonarQube(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        fake.answering("GET", "server/version", 200, "26.9.0.129388")
                .answering("POST", "projects/create", 200, "{}")
                .answering("POST", "new_code_periods/set", 204, "")
                .answering("POST", "projects/delete", 204, "")
                .answering("GET", "ce/task?id=before", 200, task("SUCCESS", "first"))
                .answering("GET", "ce/task?id=after", 200, task("SUCCESS", "second"))
                .answering("GET", "qualitygates/project_status?analysisId=first", 200, gate("OK", ""))
                .answering("GET", "qualitygates/project_status?analysisId=second", 200, gate("OK", ""))
                .answering("GET", "measures/component_tree", 200, "{\"components\": []}");
        fake.server.createContext("/sonar/api/", fake::answer);
        fake.server.start();
        return fake;
    }

    static String task(String status, String analysis) {
        return "{\"task\": {\"status\": \"%s\", \"analysisId\": \"%s\"}}".formatted(status, analysis);
    }

    static String gate(String status, String conditions) {
        return "{\"projectStatus\": {\"status\": \"%s\", \"conditions\": [%s]}}".formatted(status, conditions);
    }

    static String condition(String metric, String comparator, String threshold, String actual) {
        return "{\"status\": \"ERROR\", \"metricKey\": \"%s\", \"comparator\": \"%s\", \"errorThreshold\": \"%s\", \"actualValue\": \"%s\"}"
                .formatted(metric, comparator, threshold, actual);
    }

    /** @param path below {@code api/}, with a query where the answer depends on it */
    FakeSonarQube answering(String method, String path, int status, String body) {
        answers.put(method + " " + path, new Answer(status, body));
        return this;
    }

    SonarServer server() {
        return new SonarServer(
                URI.create("http://127.0.0.1:%d/sonar"
                        .formatted(server.getAddress().getPort())),
                TOKEN);
    }

    /** Each as method, path and what was sent. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var path = uri.getPath().substring("/sonar/api/".length());
        var sent = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var method = exchange.getRequestMethod();
        calls.add((method + " " + path + " " + sent).strip());
        var answer = exchange.getRequestHeaders().getFirst("Authorization").equals("Bearer " + TOKEN)
                ? answers.getOrDefault(
                        method + " " + path + "?" + uri.getQuery(),
                        answers.getOrDefault(method + " " + path, new Answer(404, "{}")))
                : new Answer(401, "");
        if (answer.status() == 302) {
            exchange.getResponseHeaders().add("Location", answer.body());
        }
        var bytes = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
