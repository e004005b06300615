package io.greenloop.workspace;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves workspaces as the orchestrator does, on the JDK's own HTTP server. */
final class GitServer implements AutoCloseable {

    private static final String PREFIX = "/git/";

    private final GitHttp git;
    private final byte[] secret;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile int mostRequestBytes = Integer.MAX_VALUE;

    GitServer(GitHttp git, byte[] secret) throws IOException {
        this(git, secret, 0);
    }

    GitServer(GitHttp git, byte[] secret, int port) throws IOException {
        this.git = git;
        this.secret = secret.clone();
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext(PREFIX, this::answer);
        server.setExecutor(threads);
        server.start();
    }

    URI base() {
        return URI.create(
                "http://127.0.0.1:%d/git".formatted(server.getAddress().getPort()));
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** From now on a request with a longer body ends in the middle of it, as one of a killed client does. */
    void breakOffAfter(int bytes) {
        mostRequestBytes = bytes;
    }

    /** Method and path of every request so far. */
    List<String> requests() {
        return requests;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(PREFIX.length());
            requests.add(exchange.getRequestMethod() + " " + path);
            int slash = path.indexOf('/');
            String jobId = path.substring(0, slash);
            String header = exchange.getRequestHeaders().getFirst("Authorization");
            if (!JobToken.authorises(secret, jobId, header)) {
                exchange.getResponseHeaders().add("WWW-Authenticate", "Bearer");
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            serve(exchange, jobId, path.substring(slash + 1));
        }
    }

    private void serve(HttpExchange exchange, String jobId, String what) throws IOException {
        try {
            if (what.equals("info/refs")) {
                var service = service(exchange.getRequestURI().getQuery().substring("service=".length()));
                exchange.getResponseHeaders().add("Content-Type", service.advertisementType());
                var answer = new LateAnswer(exchange);
                git.advertise(jobId, service, answer);
                answer.close();
                return;
            }
            var service = service(what);
            exchange.getResponseHeaders().add("Content-Type", service.resultType());
            var body = GitHttp.decoded(
                    new CountedStream(exchange.getRequestBody(), mostRequestBytes),
                    exchange.getRequestHeaders().getFirst("Content-Encoding"));
            var answer = new LateAnswer(exchange);
            git.serve(jobId, service, body, answer);
            answer.close();
        } catch (RepositoryGone none) {
            exchange.getResponseHeaders().add(GitHttp.STATE_HEADER, GitHttp.GONE);
            exchange.sendResponseHeaders(404, -1);
        }
    }

    private static GitService service(String name) {
        return Optional.of(name).flatMap(GitService::named).orElseThrow();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** Says 200 only once there is something to say it with. */
    private static final class LateAnswer extends OutputStream {

        private final HttpExchange exchange;
        private boolean started;

        LateAnswer(HttpExchange exchange) {
            this.exchange = exchange;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (!started) {
                started = true;
                exchange.sendResponseHeaders(200, 0);
            }
            exchange.getResponseBody().write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            if (started) {
                exchange.getResponseBody().flush();
            }
        }
    }
}
