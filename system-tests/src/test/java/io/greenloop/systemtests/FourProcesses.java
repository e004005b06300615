package io.greenloop.systemtests;

import static io.restassured.RestAssured.given;

import io.greenloop.embedded.Infrastructure;
import io.greenloop.embedded.InfrastructureSettings;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The four services beside a broker and a database, each with a folder of its own: what passes between them goes over the wire. */
final class FourProcesses implements AutoCloseable {

    private final Path home;
    private Infrastructure infrastructure;
    private final Path secret;
    private final ServiceProcess orchestrator;
    private final ServiceProcess testRunner;
    private final ServiceProcess patcher;
    private final ServiceProcess analyzer;

    private FourProcesses(Path home, Infrastructure infrastructure) {
        this.home = home;
        this.infrastructure = infrastructure;
        this.secret = home.resolve("orchestrator/repository-secret");
        orchestrator = new ServiceProcess("orchestrator", home, ofOrchestrator());
        testRunner = new ServiceProcess("test-runner", home, ofWorker("test-runner"));
        patcher = new ServiceProcess("patcher", home, ofWorker("patcher"));
        analyzer = new ServiceProcess("analyzer", home, ofWorker("analyzer"));
    }

    /** Starts all and returns when all are ready; workers come before the orchestrator whose repositories they read. */
    static FourProcesses start(Path home) {
        var four = new FourProcesses(home, Infrastructure.start(InfrastructureSettings.kept(home.resolve("data"))));
        Runtime.getRuntime().addShutdownHook(new Thread(four::endForGood, "stop-four-processes"));
        four.endDatabaseWithThisProcess();
        four.writeSecret();
        four.all().forEach(ServiceProcess::start);
        four.all().forEach(ServiceProcess::awaitReady);
        return four;
    }

    /** A hard end of the tests runs no hook, and PostgreSQL is a process of its own; services end by themselves. */
    private void endDatabaseWithThisProcess() {
        try {
            new ProcessBuilder(
                            "sh",
                            "-c",
                            "while kill -0 \"$1\" 2>/dev/null; do sleep 1; done;"
                                    + " pid=$(head -n 1 \"$2\" 2>/dev/null) && kill -QUIT \"$pid\"",
                            "greenloop-database-end",
                            Long.toString(ProcessHandle.current().pid()),
                            home.resolve("data/postgres/postmaster.pid").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As an operator draws it: both sides get the same, and neither makes it. */
    private void writeSecret() {
        try {
            Files.createDirectories(secret.getParent());
            Files.writeString(secret, "the secret that job tokens are made of");
            Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
            Files.createDirectories(home.resolve("projects"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> ofOrchestrator() {
        var environment = common("orchestrator");
        var addresses = infrastructure.configuration();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", addresses.get("quarkus.datasource.jdbc.url"));
        environment.put("QUARKUS_DATASOURCE_USERNAME", addresses.get("quarkus.datasource.username"));
        environment.put("QUARKUS_DATASOURCE_PASSWORD", addresses.get("quarkus.datasource.password"));
        environment.put("GREENLOOP_REPOSITORIES_SECRET_FILE", secret.toString());
        environment.put(
                "GREENLOOP_SOURCES_ALLOWED_PATHS", home.resolve("projects").toString());
        environment.put("GREENLOOP_SOURCES_ALLOW_FILE_URLS", "true");
        return environment;
    }

    private Map<String, String> ofWorker(String service) {
        var environment = common(service);
        environment.put("GREENLOOP_WORKSPACE_URL", orchestrator.url() + "/git");
        environment.put("GREENLOOP_WORKSPACE_SECRET_FILE", secret.toString());
        environment.put(
                "GREENLOOP_WORKSPACE_MIRRORS",
                home.resolve(service).resolve("mirrors").toString());
        environment.put("GREENLOOP_WORKSPACE_ALLOW_FILE_URLS", "true");
        environment.put("GREENLOOP_SANDBOX_ALLOW_PROCESS", "true");
        if (!service.equals("test-runner")) {
            // Only the test-runner has what builds have fetched.
            var key = service.equals("patcher")
                    ? "GREENLOOP_PATCHER_LOCAL_REPOSITORY"
                    : "GREENLOOP_ANALYZER_LOCAL_REPOSITORY";
            environment.put(key, home.resolve(service).resolve("repository").toString());
        }
        return environment;
    }

    private Map<String, String> common(String service) {
        var environment = new HashMap<String, String>();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", infrastructure.bootstrapServers());
        environment.put("GREENLOOP_HOME", home.resolve(service).toString());
        // So that what a killed one held is given to the next within seconds.
        environment.put("KAFKA_SESSION_TIMEOUT_MS", "3000");
        environment.put("KAFKA_HEARTBEAT_INTERVAL_MS", "500");
        // So that whoever is asked to stop is spoken to while it does.
        environment.put("GREENLOOP_WORKER_BEAT_EVERY", "PT0.1S");
        return environment;
    }

    ServiceProcess orchestrator() {
        return orchestrator;
    }

    ServiceProcess testRunner() {
        return testRunner;
    }

    ServiceProcess patcher() {
        return patcher;
    }

    ServiceProcess analyzer() {
        return analyzer;
    }

    List<ServiceProcess> workers() {
        return List.of(testRunner, patcher, analyzer);
    }

    List<ServiceProcess> all() {
        return Stream.concat(workers().stream(), Stream.of(orchestrator)).toList();
    }

    String kafka() {
        return infrastructure.bootstrapServers();
    }

    /** A folder that the orchestrator may read projects from. */
    Path projects() {
        try {
            return Files.createTempDirectory(home.resolve("projects"), "test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RequestSpecification request() {
        try {
            var token = Files.readString(home.resolve("orchestrator/token")).strip();
            return given().baseUri(orchestrator.url()).header("Authorization", "Bearer " + token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Broker and database stop and come back at the same addresses with the same data. */
    void restartInfrastructure() {
        infrastructure.close();
        infrastructure = Infrastructure.start(InfrastructureSettings.kept(home.resolve("data")));
    }

    /** Stops every service as a service manager does, and names those that had to be killed. */
    List<String> stop() throws InterruptedException {
        var stubborn = new ArrayList<String>();
        for (var service : all()) {
            if (!service.stop()) {
                stubborn.add(service.toString());
            }
        }
        return stubborn;
    }

    private void endForGood() {
        all().forEach(ServiceProcess::endForGood);
        infrastructure.close();
    }

    @Override
    public void close() {
        endForGood();
    }
}
