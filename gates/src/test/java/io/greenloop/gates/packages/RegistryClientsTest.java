package io.greenloop.gates.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.greenloop.gates.ArtifactSource.Availability;
import io.greenloop.gates.ArtifactSource.State;
import io.greenloop.gates.Audit;
import io.greenloop.gates.Audit.Advisory;
import io.greenloop.gates.Audit.Subject;
import io.greenloop.gates.PackageSource.Ecosystem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the clients that are installed here, against a registry of our own. */
class RegistryClientsTest {

    private static final String PACKAGE =
            "{\"name\": \"rates\", \"dist-tags\": {\"latest\": \"1.1.0\"}, \"versions\": {"
                    + "\"1.0.0\": {\"name\": \"rates\", \"version\": \"1.0.0\"}, \"1.1.0\": {\"name\": \"rates\", \"version\": \"1.1.0\"}}}";
    private static final String ADVISORIES =
            "{\"rates\": [{\"id\": 7, \"url\": \"https://example.org/advisories/GHSA-aaaa\", \"title\": \"words\","
                    + " \"severity\": \"high\", \"vulnerable_versions\": \"<1.1.0\", \"cwe\": [], \"cvss\": {\"score\": 7}}]}";
    private static final String INDEX =
            "<html><body><a href=\"rates-1.0.0-py3-none-any.whl\">rates-1.0.0-py3-none-any.whl</a>"
                    + "<a href=\"rates-1.1.0-py3-none-any.whl\">rates-1.1.0-py3-none-any.whl</a></body></html>";

    @TempDir
    Path home;

    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", RegistryClientsTest::answer);
        server.start();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = switch (path) {
            case "/npm/rates" -> PACKAGE;
            case "/npm/-/npm/v1/security/advisories/bulk" -> ADVISORIES;
            case "/simple/rates/" -> INDEX;
            default -> "";
        };
        exchange.getResponseHeaders().add("Content-Type", path.startsWith("/npm") ? "application/json" : "text/html");
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(body.isEmpty() ? 404 : 200, body.isEmpty() ? -1 : bytes.length);
        if (!body.isEmpty()) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void npmTellsAVersionThatIsThereFromOneThatIsNotAndFromAnInventedPackage() {
        assumeThat(isInstalled("npm")).as("npm is installed").isTrue();
        var clients = clients(server.getAddress().getPort());

        assertThat(clients.find(Ecosystem.NPM, "rates", "1.1.0"))
                .isEqualTo(new Availability(State.FOUND, List.of("1.0.0", "1.1.0")));
        assertThat(clients.find(Ecosystem.NPM, "rates", "9.9.9").state()).isEqualTo(State.MISSING);
        assertThat(clients.find(Ecosystem.NPM, "rates-v2", "1.0.0"))
                .isEqualTo(new Availability(State.MISSING, List.of()));
    }

    @Test
    void pipTellsTheSame() {
        assumeThat(isInstalled("python3")).as("Python is installed").isTrue();
        var clients = clients(server.getAddress().getPort());

        assertThat(clients.find(Ecosystem.PYTHON, "rates", "==1.1.0").state()).isEqualTo(State.FOUND);
        assertThat(clients.find(Ecosystem.PYTHON, "rates", "==9.9.9"))
                .isEqualTo(new Availability(State.MISSING, List.of("1.1.0", "1.0.0")));
        assertThat(clients.find(Ecosystem.PYTHON, "rates-v2", ""))
                .isEqualTo(new Availability(State.MISSING, List.of()));
    }

    @Test
    void npmTellsWhichVersionsHaveKnownVulnerabilities() {
        assumeThat(isInstalled("npm")).as("npm is installed").isTrue();
        var clients = clients(server.getAddress().getPort());

        assertThat(clients.audit(Ecosystem.NPM, List.of(new Subject("rates", "1.0.0"), new Subject("rates", "^1.0.0"))))
                .isEqualTo(new Audit(true, List.of(new Advisory("rates", "GHSA-aaaa", "high"))));
    }

    @Test
    void anOutageOfTheAuditIsNoAnswer() {
        server.stop(0);
        var clients = clients(server.getAddress().getPort());

        assertThat(clients.audit(Ecosystem.NPM, List.of(new Subject("rates", "1.0.0"))))
                .isEqualTo(Audit.UNANSWERED);
        assertThat(clients.audit(Ecosystem.NPM, List.of(new Subject("--registry=x", "1"))))
                .isEqualTo(Audit.UNANSWERED);
        var nothingInstalled = new RegistryClients(Map.of("PATH", home.toString()), Duration.ofSeconds(5));
        assertThat(nothingInstalled.audit(Ecosystem.PYTHON, List.of(new Subject("rates", "==1.0.0"))))
                .isEqualTo(Audit.UNANSWERED);
    }

    @Test
    void reportsAreReadAndWhatIsNoneIsNoAnswer() {
        assertThat(
                        PipAudit.audit(
                                "{\"dependencies\": [{\"name\": \"flask\", \"version\": \"0.12\", \"vulns\":"
                                        + " [{\"id\": \"PYSEC-2018-66\", \"fix_versions\": [], \"aliases\": [], \"description\": \"words\"}]}]}"))
                .contains(new Audit(true, List.of(new Advisory("flask", "PYSEC-2018-66", ""))));
        assertThat(PipAudit.audit("{\"dependencies\": [{\"name\": \"own\", \"skip_reason\": \"not found\"}]}"))
                .contains(Audit.UNANSWERED);
        assertThat(PipAudit.audit("words")).isEmpty();
        assertThat(NpmAudit.advisories("{\"error\": {\"code\": \"ENOAUDIT\"}}")).isEmpty();
        assertThat(NpmAudit.advisories(
                        "{\"vulnerabilities\": {\"a\": {\"via\": [\"b\", {\"name\": \"a\", \"source\": 3}]}}}"))
                .contains(List.of(new Advisory("a", "3", "")));
    }

    @Test
    void anOutageAndAMissingClientAreNoAnswer() {
        server.stop(0);
        var clients = clients(server.getAddress().getPort());
        assertThat(clients.find(Ecosystem.NPM, "rates", "1.1.0").state()).isEqualTo(State.UNREACHABLE);
        assertThat(clients.find(Ecosystem.PYTHON, "rates", "==1.1.0").state()).isEqualTo(State.UNREACHABLE);

        var nothingInstalled = new RegistryClients(Map.of("PATH", home.toString()), Duration.ofSeconds(5));
        assertThat(nothingInstalled.find(Ecosystem.PYTHON, "rates", "==1.1.0").state())
                .isIn(State.UNREACHABLE);
    }

    @Test
    void whatLooksLikeAnOptionNeverReachesAClient() {
        var clients = clients(1);

        assertThat(clients.find(Ecosystem.NPM, "--registry=x", "1").state()).isEqualTo(State.MISSING);
        assertThat(clients.find(Ecosystem.PYTHON, "rates", "==1; echo").state()).isEqualTo(State.UNREACHABLE);
    }

    private RegistryClients clients(int port) {
        var environment = new TreeMap<String, String>();
        environment.put("PATH", System.getenv("PATH"));
        environment.put("HOME", home.toString());
        environment.put("NPM_CONFIG_REGISTRY", "http://127.0.0.1:%d/npm/".formatted(port));
        environment.put("PIP_INDEX_URL", "http://127.0.0.1:%d/simple/".formatted(port));
        return new RegistryClients(environment, Duration.ofSeconds(30));
    }

    private static boolean isInstalled(String client) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, client)));
    }
}
