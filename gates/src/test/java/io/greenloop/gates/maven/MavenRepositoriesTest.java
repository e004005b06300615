package io.greenloop.gates.maven;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import io.greenloop.gates.ArtifactSource.Availability;
import io.greenloop.gates.ArtifactSource.State;
import io.greenloop.gates.Coordinate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.aether.repository.RemoteRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenRepositoriesTest {

    private static final String METADATA =
            "<metadata><groupId>com.acme</groupId><artifactId>rates</artifactId><versioning><versions>"
                    + "<version>1.0</version><version>1.1</version></versions></versioning></metadata>";

    private static final String POM = "<project><modelVersion>4.0.0</modelVersion><groupId>com.acme</groupId>"
            + "<artifactId>%s</artifactId><version>1.0</version><dependencies><dependency><groupId>com.acme</groupId>"
            + "<artifactId>%s</version></dependency></dependencies></project>";

    @TempDir
    Path folder;

    private HttpServer server;
    private int answer = 200;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            var body = body(path);
            int status = answer == 200 && body.isEmpty() ? 404 : answer;
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, status == 200 ? bytes.length : -1);
            if (status == 200) {
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatARepositoryHoldsIsFoundWithAllVersions() {
        var answer = ask("com.acme", "rates", "1.1", false);

        assertThat(answer.state()).isEqualTo(State.FOUND);
        assertThat(answer.versions()).containsExactly("1.0", "1.1");
    }

    @Test
    void aVersionThatNoRepositoryHoldsIsMissingAndTheOthersAreNamed() {
        var answer = ask("com.acme", "rates", "1.7", false);

        assertThat(answer.state()).isEqualTo(State.MISSING);
        assertThat(answer.versions()).containsExactly("1.0", "1.1");
    }

    @Test
    void anInventedLibraryIsMissing() {
        assertThat(ask("com.axios", "axios-v2", "1.0.0", false)).isEqualTo(new Availability(State.MISSING, List.of()));
    }

    @Test
    void aRepositoryInTroubleIsNoAnswer() {
        answer = 503;

        assertThat(ask("com.acme", "rates", "1.7", false).state()).isEqualTo(State.UNREACHABLE);
    }

    @Test
    void aRepositoryThatRefusesIsNoAnswer() {
        answer = 403;

        assertThat(ask("com.acme", "rates", "1.7", false).state()).isEqualTo(State.UNREACHABLE);
    }

    @Test
    void beingOfflineIsNoAnswer() {
        assertThat(ask("com.acme", "rates", "1.7", true).state()).isEqualTo(State.UNREACHABLE);
    }

    @Test
    void whatLiesInTheLocalRepositoryIsFoundWithoutAsking() throws IOException {
        var jar = folder.resolve("com/acme/local/2.0/local-2.0.jar");
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, "jar");

        assertThat(ask("com.acme", "local", "2.0", true).state()).isEqualTo(State.FOUND);
    }

    @Test
    void aRepositoryThatOnlyTheProjectNamesIsNotAskedUnlessItsHostIsAllowed() {
        var elsewhere = Map.of("theirs", "http://repository.invalid/maven");

        assertThat(ask("com.axios", "axios-v2", "1.0.0", false, elsewhere).state())
                .isEqualTo(State.UNREACHABLE);
    }

    @Test
    void whatALibraryNeedsIsLookedForToo() {
        assertThat(behind("whole").state()).isEqualTo(State.FOUND);
        assertThat(behind("broken")).isEqualTo(new Availability(State.MISSING, List.of("com.acme:gone:1.0")));
        answer = 503;
        assertThat(behind("elsewhere").state()).isEqualTo(State.UNREACHABLE);
    }

    private Availability behind(String artifact) {
        var coordinate = new Coordinate(Coordinate.Kind.DEPENDENCY, "com.acme", artifact, "1.0", "jar");
        return with(false, repositories -> repositories.behind(coordinate, Map.of()));
    }

    private Availability ask(String group, String artifact, String version, boolean offline) {
        return ask(group, artifact, version, offline, Map.of());
    }

    private Availability ask(
            String group, String artifact, String version, boolean offline, Map<String, String> repositories) {
        var coordinate = new Coordinate(Coordinate.Kind.DEPENDENCY, group, artifact, version, "jar");
        return with(offline, asked -> asked.find(coordinate, repositories));
    }

    private Availability with(boolean offline, Function<MavenRepositories, Availability> question) {
        var url = "http://127.0.0.1:%d/maven".formatted(server.getAddress().getPort());
        var overrides = ContextOverrides.create()
                .withUserSettings(false)
                .offline(offline)
                .withLocalRepositoryOverride(folder)
                .repositories(List.of(new RemoteRepository.Builder("test", "default", url).build()))
                .addRepositoriesOp(ContextOverrides.AddRepositoriesOp.REPLACE)
                .build();
        try (var context = Runtimes.INSTANCE.getRuntime().create(overrides)) {
            return question.apply(new MavenRepositories(context, Set.of()));
        }
    }

    private static String body(String path) {
        var pom = Pattern.compile(".*/(whole|broken)-1\\.0\\.pom").matcher(path);
        if (pom.matches()) {
            var needs =
                    pom.group(1).equals("whole") ? "rates</artifactId><version>1.1" : "gone</artifactId><version>1.0";
            return POM.formatted(pom.group(1), needs);
        }
        if (path.endsWith("/rates-1.1.pom")) {
            return POM.formatted("rates", "whole</artifactId><version>1.0");
        }
        if (path.endsWith("/rates/maven-metadata.xml")) {
            return METADATA;
        }
        return path.matches(".*/rates-1\\.[01]\\.(?:jar|pom)") ? "content" : "";
    }
}
