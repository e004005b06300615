package io.greenloop.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;

/** A git host of somebody else: speaks the protocol version it is asked for, wants a password, redirects. */
final class ForeignServer implements AutoCloseable {

    static final String USER = "somebody";
    static final String PASSWORD = "p4ssw0rd-of-somebody";

    private final Repository repository;
    private final HttpServer server;

    ForeignServer(Path gitFolder) throws IOException {
        repository = new FileRepositoryBuilder()
                .setGitDir(gitFolder.toFile())
                .setMustExist(true)
                .build();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/open.git/", this::serve);
        server.createContext("/closed.git/", this::serveWithPassword);
        server.createContext(
                "/moved.git/",
                exchange -> redirect(
                        exchange,
                        "http://127.0.0.1:%d/open.git/info/refs?%s"
                                .formatted(port(), exchange.getRequestURI().getQuery())));
        server.createContext(
                "/astray.git/",
                exchange -> redirect(
                        exchange,
                        "http://-oX@127.0.0.1:%d/open.git/info/refs?%s"
                                .formatted(port(), exchange.getRequestURI().getQuery())));
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url(String name) {
        return "http://127.0.0.1:%d/%s".formatted(port(), name);
    }

    private void serveWithPassword(HttpExchange exchange) throws IOException {
        String expected = "Basic " + Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(UTF_8));
        if (expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            serve(exchange);
            return;
        }
        try (exchange) {
            exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"git\"");
            exchange.sendResponseHeaders(401, -1);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange;
                UploadPack upload = new UploadPack(repository)) {
            upload.setBiDirectionalPipe(false);
            if ("version=2".equals(exchange.getRequestHeaders().getFirst("Git-Protocol"))) {
                upload.setExtraParameters(Set.of("version=2"));
            }
            var answer = new ByteArrayOutputStream();
            if (exchange.getRequestURI().getPath().endsWith("/info/refs")) {
                exchange.getResponseHeaders().add("Content-Type", GitService.UPLOAD_PACK.advertisementType());
                upload.sendAdvertisedRefs(new PacketLineOutRefAdvertiser(new PacketLineOut(answer)), "git-upload-pack");
            } else {
                exchange.getResponseHeaders().add("Content-Type", GitService.UPLOAD_PACK.resultType());
                String encoding = exchange.getRequestHeaders().getFirst("Content-Encoding");
                upload.upload(GitHttp.decoded(exchange.getRequestBody(), encoding), answer, null);
            }
            exchange.sendResponseHeaders(200, answer.size());
            answer.writeTo(exchange.getResponseBody());
        }
    }

    private static void redirect(HttpExchange exchange, String target) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().add("Location", target);
            exchange.sendResponseHeaders(302, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        repository.close();
    }
}
