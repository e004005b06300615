package io.greenloop.orchestrator.metrics;

import static io.greenloop.orchestrator.rest.Api.owner;
import static io.greenloop.orchestrator.rest.Api.submitted;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;

import io.greenloop.contracts.Outcome;
import io.greenloop.orchestrator.rest.Api;
import io.greenloop.testkit.GreenloopInfrastructureResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What monitors read, held against {@code docs/rest.md}. */
@QuarkusTest
@QuarkusTestResource(GreenloopInfrastructureResource.class)
class MonitoringQuarkusTest {

    private static final Path PAGE = Path.of("..", "docs", "rest.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(greenloop_\\w+)` .*\\| ([\\w ]+) \\|$");
    private static final Pattern SERIES = Pattern.compile("(?m)^# TYPE (greenloop_\\w+) (\\w+)$");

    @AfterEach
    void leaveNoJobBehind() {
        Api.cancelAll();
    }

    @Test
    void everyMetricIsDocumentedAndEveryDocumentedOneIsThere() throws IOException {
        var documented = new TreeSet<String>();
        var ofTheOrchestrator = new TreeSet<String>();
        ROW.matcher(Files.readString(PAGE)).results().forEach(row -> {
            documented.add(row.group(1));
            if (row.group(2).equals("orchestrator")) {
                ofTheOrchestrator.add(row.group(1));
            }
        });

        assertThat(ofTheOrchestrator).hasSizeGreaterThan(10);
        // Steps are timed from the first on.
        ofTheOrchestrator.remove("greenloop_step_seconds");
        assertThat(exposed()).containsAll(ofTheOrchestrator);
        assertThat(documented).containsAll(exposed());
    }

    @Test
    void whatHappensToAJobIsCounted() {
        var created = value("greenloop_requests_total{over=\"rest\",result=\"created\"}");
        var cancelled = value("greenloop_jobs_ended_total{outcome=\"cancelled\"}");

        var id = submitted();
        owner().post(Api.JOBS + "/" + id + "/cancel")
                .then()
                .statusCode(202)
                .body("outcome", equalTo(Outcome.CANCELLED.name()));

        assertThat(value("greenloop_requests_total{over=\"rest\",result=\"created\"}"))
                .isEqualTo(created + 1);
        await().until(() -> value("greenloop_jobs_ended_total{outcome=\"cancelled\"}") == cancelled + 1);
        await().until(() -> value("greenloop_jobs{phase=\"ended\"}") > 0);
    }

    @Test
    void eachComponentHasACheckOfItsOwn() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItems("database", "outbox", "repositories"))
                .body("checks.find { it.name == 'repositories' }.data.freeBytes", greaterThan(0L))
                .body("checks.find { it.name == 'outbox' }.data.oldestSeconds", equalTo(0));
        given().get("/q/health/started").then().statusCode(200).body("checks.name", hasItems("orchestrator"));
    }

    private static Set<String> exposed() {
        var names = new TreeSet<String>();
        SERIES.matcher(owner().get("/q/metrics").asString())
                .results()
                .forEach(series -> names.add(name(series.group(1), series.group(2))));
        // The largest of late stands beside each histogram.
        names.removeIf(name -> name.endsWith("_max"));
        return names;
    }

    private static String name(String series, String type) {
        return type.equals("counter") && !series.endsWith("_total") ? series + "_total" : series;
    }

    private static double value(String series) {
        return owner().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
