package io.greenloop.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.greenloop.contracts.JobEvent;
import io.greenloop.contracts.Json;
import io.greenloop.contracts.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * Speaks Greenloop's REST contract for one recorded job, as a process of its own. System property {@code script}: an outcome,
 * {@code dies} or {@code never-ready}, or {@code breaks}: the job goes on until it is cancelled, and then its news are trouble
 * before the cancellation is answered; or {@code parks}: what fails here is not what CI saw; or {@code late}: a job is accepted once
 * there is a file {@code accept}. Cuts every event stream after four events, so that a client must resume.
 */
final class ScriptedStandalone {

    private static final String TOKEN = "a-token-of-the-test";
    private static final int EVENTS_PER_CONNECTION = 4;

    private final Path data = Path.of(System.getProperty("greenloop.data"));
    private final Path home = Path.of(System.getProperty("greenloop.home"));
    private final String script;
    /** How the job ends; null while that is not said. */
    private volatile Outcome outcome;

    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final CountDownLatch broken = new CountDownLatch(1);

    private ScriptedStandalone(String script) {
        this.script = script;
        this.outcome = Stream.of(Outcome.values())
                .filter(known -> known.name().equals(script))
                .findFirst()
                .orElse(null);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var script = System.getProperty("script");
        System.out.println("scripted standalone, script " + script);
        if (script.equals("dies")) {
            System.out.println("the broker cannot start: address in use");
            System.exit(3);
        }
        if (script.equals("refuses")) {
            System.out.println("Greenloop could not start: greenloop.hom is no property; did you mean greenloop.home?");
            System.exit(78);
        }
        if (script.equals("never-ready")) {
            Thread.currentThread().join();
        }
        new ScriptedStandalone(script).serve();
    }

    private void serve() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/q/health/ready", exchange -> answer(exchange, 200, "{}"));
        server.createContext("/api/v1/jobs", this::jobs);
        server.createContext("/api/v1/dead-letters", ScriptedStandalone::deadLetters);
        server.start();
        Files.writeString(home.resolve("token"), TOKEN + "\n");
        announce(server.getAddress().getPort());
    }

    private void announce(int port) throws IOException {
        var url = "http://127.0.0.1:" + port;
        var announcement = Map.of(
                "pid",
                ProcessHandle.current().pid(),
                "url",
                url,
                "kafka",
                "127.0.0.1:9092",
                "tokenFile",
                home.resolve("token").toString());
        var written =
                Files.writeString(data.resolve("standalone.tmp"), Json.mapper().writeValueAsString(announcement));
        Files.move(written, data.resolve("standalone.json"), StandardCopyOption.ATOMIC_MOVE);
    }

    private void jobs(HttpExchange exchange) throws IOException {
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{\"title\":\"Unauthorized\"}");
            return;
        }
        var path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("POST") && path.equals("/api/v1/jobs")) {
            submitted(exchange);
        } else if (path.equals("/api/v1/jobs")) {
            answer(exchange, 200, "{\"jobs\":[],\"total\":0}");
        } else if (path.endsWith("/events") && script.equals("breaks")) {
            brokenEvents(exchange);
        } else if (path.endsWith("/cancel") && script.equals("breaks")) {
            cancelled.countDown();
            await(broken);
            answer(exchange, 202, "{}");
        } else if (outcome == null && path.matches(".*/(cancel|resume)")) {
            outcome = path.endsWith("/cancel") ? Outcome.CANCELLED : Outcome.HEALED;
            Files.writeString(data.resolve("answered.txt"), outcome.name());
            answer(exchange, 202, "{}");
        } else if (path.endsWith("/events")) {
            events(exchange);
        } else if (path.endsWith("/patch")) {
            answer(exchange, 200, RecordedRun.DIFF);
        } else if (path.endsWith("/cancel")) {
            answer(exchange, 409, "{\"title\":\"ended\"}");
        } else {
            answer(exchange, 200, Json.mapper().writeValueAsString(ScriptedJob.view(outcome)));
        }
    }

    private static void deadLetters(HttpExchange exchange) throws IOException {
        var asked = exchange.getRequestMethod() + " "
                + exchange.getRequestURI().toString().substring("/api/v1/dead-letters".length());
        switch (asked) {
            case "GET ?limit=200", "GET ?limit=200&topic=greenloop.jobs.requested" ->
                answer(
                        exchange,
                        200,
                        "{\"total\":1,\"letters\":[{\"id\":\"greenloop.jobs.requested:0:7\",\"at\":\"2026-11-21T05:00:00Z\","
                                + "\"reason\":\"message is no JSON\",\"size\":12,"
                                + "\"replayedAt\":\"2026-11-21T06:00:00Z\"}]}");
            case "GET ?limit=200&topic=orders" ->
                answer(exchange, 400, "{\"title\":\"not valid\",\"detail\":\"'orders' is none of them\"}");
            case "POST /greenloop.jobs.requested%3A0%3A7/replay" ->
                answer(exchange, 409, "{\"title\":\"The dead letter was replayed before\"}");
            case "POST /greenloop.jobs.requested%3A0%3A7/replay?again=true" -> answer(exchange, 202, "{}");
            case "POST /replay" ->
                answer(exchange, 202, "{\"replayed\":[\"a\",\"b\"],\"left\":[\"c\"],\"notReached\":[\"d\"]}");
            default -> answer(exchange, 404, "{\"title\":\"There is no such dead letter\"}");
        }
    }

    private void submitted(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
        if (!body.contains("name=\"request\"") || !body.contains("name=\"archive\"; filename=\"project.tar.gz\"")) {
            answer(exchange, 400, "{\"title\":\"Bad Request\",\"detail\":\"a part is missing\"}");
            return;
        }
        if (body.contains("refuse.Me")) {
            answer(exchange, 422, "{\"title\":\"Refused\",\"detail\":\"nothing to heal here\"}");
            return;
        }
        Files.writeString(data.resolve("submitted.txt"), body);
        if (script.equals("late")) {
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(data.resolve("accept")));
        }
        answer(exchange, 202, Json.mapper().writeValueAsString(ScriptedJob.view(outcome)));
    }

    private void events(HttpExchange exchange) throws IOException {
        var after = Long.parseLong(exchange.getRequestHeaders().getFirst("Last-Event-ID"));
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        var all = script.equals("parks") ? RecordedRun.parked(outcome) : RecordedRun.ending(outcome);
        List<JobEvent> events = all.stream()
                // One that was seen before is told again: a client must not show it twice.
                .filter(event -> event.sequence() >= after)
                .limit(EVENTS_PER_CONNECTION)
                .toList();
        try (var body = exchange.getResponseBody()) {
            for (var event : events) {
                var message = "id: %d%nevent: news%ndata: %s%n%n: still there%n%n"
                        .formatted(event.sequence(), Json.mapper().writeValueAsString(event));
                body.write(message.getBytes(StandardCharsets.UTF_8));
                body.flush();
            }
        }
    }

    private void brokenEvents(HttpExchange exchange) throws IOException {
        await(cancelled);
        answer(exchange, 500, "{\"title\":\"broken\"}");
        broken.countDown();
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var stream = exchange.getResponseBody()) {
            stream.write(bytes);
        }
    }
}
