package io.greenloop.standalone.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file for compose starts things in order, gives away nothing, and sets what the services read. */
class ComposeFileTest {

    private static final JsonNode FILE =
            Documents.in(Documents.text("docker-compose.yml")).get(0);
    private static final JsonNode SERVICES = FILE.path("services");
    private static final Pattern CONFIDENTIAL = Pattern.compile("PASSWORD|SECRET|TOKEN|API_KEY");

    @Test
    void kafkaPostgresAndTheFourServicesAreThere() {
        assertThat(Documents.names(SERVICES))
                .containsExactlyInAnyOrder("kafka", "postgres", "orchestrator", "test-runner", "patcher", "analyzer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka", "postgres", "orchestrator", "test-runner", "patcher", "analyzer"})
    void everyImageCanBeReplacedAndEveryServiceSaysWhetherItIsHealthy(String name) {
        var service = SERVICES.path(name);

        assertThat(service.path("image").asText()).matches("\\$\\{[A-Z_]+_IMAGE:-[a-z/-]+:[\\w.]+}");
        assertThat(Documents.texts(service.at("/healthcheck/test"))).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"orchestrator", "test-runner", "patcher", "analyzer"})
    void aServiceWaitsUntilWhatItNeedsIsHealthy(String name) {
        var needed = SERVICES.path(name).path("depends_on");

        assertThat(Documents.names(needed))
                .containsExactlyInAnyOrder("kafka", name.equals("orchestrator") ? "postgres" : "orchestrator");
        assertThat(Documents.elements(needed))
                .allMatch(each -> each.path("condition").asText().equals("service_healthy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"orchestrator", "test-runner", "patcher", "analyzer"})
    void aServiceOfOursIsSetByPropertiesOfOursAndMayDoNoMoreThanItMust(String name) {
        var service = SERVICES.path(name);

        assertThat(Documents.names(service.path("environment"))).isNotEmpty().allMatch(Variables::areKnown);
        assertThat(service.path("read_only").asBoolean()).isTrue();
        assertThat(service.path("user").asText()).matches("[1-9]\\d*:[1-9]\\d*");
        assertThat(Documents.texts(service.path("cap_drop"))).containsExactly("ALL");
        assertThat(Documents.texts(service.path("security_opt"))).contains("no-new-privileges:true");
        // Only the sandbox needs more than Docker gives by default; docs/deployment.md says why.
        assertThat(Documents.texts(service.path("security_opt")).contains("seccomp=unconfined"))
                .isEqualTo(name.equals("test-runner"));
        assertThat(service.at("/build/args/SERVICE").asText()).isEqualTo(name);
        assertThat(Files.exists(Documents.root().resolve(name).resolve("pom.xml")))
                .isTrue();
    }

    @Test
    void nothingConfidentialIsInIt() {
        var confidential = Documents.elements(SERVICES)
                .flatMap(service -> Documents.names(service.path("environment"))
                        .filter(name -> CONFIDENTIAL.matcher(name).find())
                        .map(name -> service.path("environment").path(name).asText()));

        assertThat(confidential)
                .isNotEmpty()
                .allMatch(value -> value.matches("\\$\\{[A-Z_]+:\\?.+}") || value.startsWith("/run/secrets/"));
        assertThat(Documents.text(".gitignore")).contains("\n.env\n").contains("\nsecrets/\n");
    }

    @Test
    void onlyTheOrchestratorIsReachedFromTheHostAndFromNowhereElse() {
        Documents.names(SERVICES).forEach(name -> {
            var ports = Documents.texts(SERVICES.path(name).path("ports"));
            if (name.equals("orchestrator")) {
                assertThat(ports).singleElement().asString().startsWith("127.0.0.1:");
                return;
            }
            assertThat(ports).as(name).isEmpty();
        });
    }

    @Test
    void whatIsMountedIsDeclared() {
        var mounted = Documents.elements(SERVICES)
                .flatMap(service -> Documents.texts(service.path("volumes")).stream())
                .map(mount -> mount.substring(0, mount.indexOf(':')))
                .distinct();
        var secrets = Documents.elements(SERVICES)
                .flatMap(service -> Documents.texts(service.path("secrets")).stream())
                .distinct();

        assertThat(mounted)
                .containsExactlyInAnyOrderElementsOf(
                        Documents.names(FILE.path("volumes")).toList());
        assertThat(secrets)
                .containsExactlyInAnyOrderElementsOf(
                        Documents.names(FILE.path("secrets")).toList());
    }

    @Test
    void theBrokerIsOfTheVersionThatWeTestOn() {
        var pom = Documents.text("pom.xml");
        var version = pom.substring(pom.indexOf("<kafka.version>") + "<kafka.version>".length());

        assertThat(SERVICES.at("/kafka/image").asText())
                .endsWith(":" + version.substring(0, version.indexOf('<')) + "}");
    }

    @Test
    void whatTheImagesAreMadeOfIsThere() {
        var copied = Documents.text("Dockerfile")
                .lines()
                .filter(line -> line.startsWith("COPY "))
                .map(line -> line.split(" ")[1])
                .filter(path -> !path.startsWith("${SERVICE}/target"));

        assertThat(copied)
                .isNotEmpty()
                .allMatch(path -> Files.isExecutable(Documents.root().resolve(path)));
        assertThat(Documents.text(".dockerignore")).contains("!docker/ready").contains("!*/target/quarkus-app");
    }

    @Test
    void composeItselfTakesIt() throws IOException, InterruptedException {
        var client = new ProcessBuilder(List.of("docker", "compose", "version"));
        Assumptions.assumeTrue(succeeds(client), "docker compose is not here, so compose itself was not asked");
        var check = new ProcessBuilder(List.of("docker", "compose", "-f", "docker-compose.yml", "config", "--quiet"));
        check.environment().put("POSTGRES_PASSWORD", "only-for-this-check");

        assertThat(succeeds(check)).isTrue();
    }

    private static boolean succeeds(ProcessBuilder command) throws InterruptedException {
        try {
            return command.directory(Documents.root().toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
