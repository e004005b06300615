package io.greenloop.testkit.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.greenloop.contracts.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * A model server on loopback that answers as its script says, model by model and call by call, and keeps what it was asked.
 *
 * <p>It speaks {@code POST /v1/chat/completions}, whole and streamed, and {@code GET /v1/models}. A model without a script
 * is unknown (404).
 */
public final class MisbehavingModelServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ModelScript script = new ModelScript();
    private final List<ModelRequest> requests = new CopyOnWriteArrayList<>();

    private MisbehavingModelServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /** Starts on a free port. */
    public static MisbehavingModelServer start() {
        try {
            var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var threads = Executors.newCachedThreadPool(MisbehavingModelServer::daemon);
            var server = new MisbehavingModelServer(http, threads);
            http.setExecutor(threads);
            http.createContext("/v1/chat/completions", server::onCompletion);
            http.createContext("/v1/models", server::onModels);
            http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "misbehaving-model");
        thread.setDaemon(true);
        return thread;
    }

    /** What clients call their base URL, with {@code /v1} and without a slash at its end. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:%d/v1".formatted(server.getAddress().getPort()));
    }

    /** Sets what the model answers to its next calls; the last answer is given from then on. */
    public MisbehavingModelServer script(String model, ModelAnswer first, ModelAnswer... more) {
        var inOrder = new ArrayList<>(List.of(first));
        inOrder.addAll(List.of(more));
        script.write(model, inOrder);
        return this;
    }

    /** Everything asked so far, oldest first. */
    public List<ModelRequest> requests() {
        return List.copyOf(requests);
    }

    private void onModels(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = Json.mapper().createObjectNode().put("object", "list");
            var data = answer.putArray("data");
            script.models().forEach(model -> data.addObject().put("id", model).put("object", "model"));
            send(exchange, 200, answer);
        }
    }

    private void onCompletion(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = Json.mapper().readTree(exchange.getRequestBody());
            var authorization = exchange.getRequestHeaders().getFirst("Authorization");
            var request = new ModelRequest(authorization == null ? "" : authorization, body);
            requests.add(request);
            answer(exchange, request, script.next(request.model()).orElse(unknownModel()));
        }
    }

    private static ModelAnswer unknownModel() {
        return new ModelAnswer.Refusal(404, "model_not_found", Map.of());
    }

    private void answer(HttpExchange exchange, ModelRequest request, ModelAnswer answer) throws IOException {
        if (answer instanceof ModelAnswer.Content content) {
            complete(exchange, new Completion(request, content.text()), request.isStreaming());
        }
        if (answer instanceof ModelAnswer.Refusal refusal) {
            refuse(exchange, refusal);
        }
        if (answer instanceof ModelAnswer.Silence) {
            awaitClose();
        }
        if (answer instanceof ModelAnswer.Rupture rupture) {
            breakOff(exchange, new Completion(request, rupture.text()), request.isStreaming());
        }
    }

    private static void complete(HttpExchange exchange, Completion completion, boolean streaming) throws IOException {
        if (!streaming) {
            send(exchange, 200, completion.whole());
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        for (var event : stream(completion).split("(?<=\n\n)")) {
            exchange.getResponseBody().write(event.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        }
    }

    private static String stream(Completion completion) {
        return completion.pieces().stream().map("data: %s\n\n"::formatted).collect(Collectors.joining())
                + "data: [DONE]\n\n";
    }

    private static void refuse(HttpExchange exchange, ModelAnswer.Refusal refusal) throws IOException {
        refusal.headers().forEach(exchange.getResponseHeaders()::set);
        var error = Json.mapper().createObjectNode();
        error.putObject("error").put("code", refusal.code()).put("message", "scripted: " + refusal.code());
        send(exchange, refusal.status(), error);
    }

    /** Promises the whole answer and sends half of it; the server then drops the connection. */
    private static void breakOff(HttpExchange exchange, Completion completion, boolean streaming) throws IOException {
        var answer = streaming ? stream(completion) : completion.whole().toString();
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", streaming ? "text/event-stream" : "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        exchange.getResponseBody().flush();
    }

    private static void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
        var bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void awaitClose() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
