package io.greenloop.sonarqube;

import static io.greenloop.sonarqube.FakeSonarQube.condition;
import static io.greenloop.sonarqube.FakeSonarQube.gate;
import static io.greenloop.sonarqube.FakeSonarQube.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateReason;
import io.greenloop.gates.ChangedFile;
import io.greenloop.gates.Verdict;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the web API as SonarQube 26.9 answers; what uploads is left out here, and shown in {@link ScanProcessTest}. */
class SonarQubeGateTest {

    private static final String PATH = "src/main/java/com/acme/Rates.java";
    private static final String DELETED = "POST projects/delete project=greenloop-1";

    private FakeSonarQube sonar;

    @BeforeEach
    void start() throws IOException {
        sonar = FakeSonarQube.started();
    }

    @AfterEach
    void stop() {
        sonar.close();
    }

    @Test
    void aChangeThatTheServerFindsNothingNewInPasses() {
        assertThat(judged().reasons()).isEmpty();
        assertThat(sonar.calls())
                .startsWith(
                        "GET server/version",
                        "POST projects/create name=greenloop-1&project=greenloop-1&visibility=private",
                        "POST new_code_periods/set project=greenloop-1&type=PREVIOUS_VERSION")
                .endsWith(DELETED);
    }

    @Test
    void aQualityGateThatFailsNowHasSomebodyLook() {
        sonar.answering(
                        "GET",
                        "qualitygates/project_status?analysisId=first",
                        200,
                        gate("ERROR", condition("ncloc", "GT", "1", "9") + "," + condition("bugs", "GT", "0", "2")))
                .answering(
                        "GET",
                        "qualitygates/project_status?analysisId=second",
                        200,
                        gate(
                                "ERROR",
                                condition("new_violations", "GT", "0", "1") + "," + condition("ncloc", "GT", "1", "9")
                                        + "," + condition("bugs", "GT", "0", "3")));

        assertThat(judged().reasons())
                .extracting(GateReason::decision, GateReason::code, GateReason::sentence)
                .containsExactly(
                        tuple(
                                Decision.ESCALATE,
                                "QUALITY_GATE_FAILED",
                                "the quality gate of the SonarQube server fails: new_violations is 1, and at most 0 is allowed"),
                        tuple(
                                Decision.ESCALATE,
                                "QUALITY_GATE_FAILED",
                                "the quality gate of the SonarQube server fails: bugs is 3, and at most 0 is allowed"));
    }

    @Test
    void measuresOfAFileAreToldBeforeAndAfter() {
        var scans = new int[1];
        var verdict = judged((folder, project, version, deadline) -> {
            sonar.answering(
                    "GET",
                    "measures/component_tree",
                    200,
                    "{\"components\": [{\"path\": \"main/%s\", \"measures\": [{\"metric\": \"complexity\", \"value\": \"%d\"}]}]}"
                            .formatted(PATH, ++scans[0] * 4));
            return version;
        });

        assertThat(verdict.reasons())
                .extracting(GateReason::decision, GateReason::path, GateReason::before, GateReason::after)
                .containsExactly(tuple(
                        Decision.PASS,
                        PATH,
                        "complexity 4, cognitive complexity 0",
                        "complexity 8, cognitive complexity 0"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, server/version, 200, 9.9.8.100196, 10.6 is the oldest",
        "GET, server/version, 200, <html>, says no version",
        "GET, server/version, 302, http://127.0.0.1:1/, with status 302",
        "POST, projects/create, 401, '', does not know the token",
        "POST, new_code_periods/set, 403, '', may not do api/new_code_periods/set",
        "GET, ce/task?id=after, 200, {\"task\": {\"status\": \"FAILED\"}}, did not finish",
        "GET, ce/task?id=after, 500, '', with status 500",
        "GET, measures/component_tree, 200, words, what is no JSON",
        "GET, qualitygates/project_status?analysisId=second, 200, {}, says nothing of its quality gate",
    })
    void whereItGivesNoUsableAnswerThatIsUnknownAndNothingIsLeftThere(
            String method, String path, int status, String body, String reason) {
        sonar.answering(method, path, status, body);

        var reasons = judged().reasons();

        assertThat(reasons)
                .extracting(GateReason::decision, GateReason::code)
                .containsExactly(tuple(Decision.UNKNOWN, "SONARQUBE_UNKNOWN"));
        assertThat(reasons.get(0).sentence()).contains(reason).doesNotContain(FakeSonarQube.TOKEN);
        assertThat(sonar.calls().contains(DELETED))
                .as("what was made is deleted")
                .isEqualTo(sonar.calls().stream().anyMatch(call -> call.startsWith("POST new_code_periods/set")));
    }

    @Test
    void whatGoesOnForTooLongIsUnknown() {
        sonar.answering("GET", "ce/task?id=before", 200, task("IN_PROGRESS", ""));

        var verdict = judged((folder, project, version, deadline) -> version, Duration.ofMillis(300));

        assertThat(verdict.reasons())
                .extracting(GateReason::code, GateReason::sentence)
                .containsExactly(tuple(
                        "SONARQUBE_UNKNOWN",
                        "SonarQube could not be asked: the SonarQube server took longer than 0.3 s"));
        assertThat(sonar.calls()).endsWith(DELETED);
    }

    @Test
    void aServerThatIsDownIsUnknown() {
        sonar.close();

        assertThat(judged().reasons())
                .extracting(GateReason::code, GateReason::sentence)
                .containsExactly(tuple(
                        "SONARQUBE_UNKNOWN",
                        "SonarQube could not be asked: the SonarQube server could not be reached"));
    }

    @Test
    void aProjectThatCannotBeDeletedIsSaidAloud() {
        sonar.answering("POST", "projects/delete", 403, "");

        assertThat(judged().reasons())
                .extracting(GateReason::decision, GateReason::code, GateReason::sentence)
                .containsExactly(
                        tuple(
                                Decision.UNKNOWN,
                                "SONARQUBE_PROJECT_LEFT",
                                "the temporary project greenloop-1 could not be deleted from the SonarQube server; delete it there"));
    }

    @Test
    void nothingIsAskedWhereNoTextChanged() {
        var gate = gateWith((folder, project, version, deadline) -> version, Duration.ofMinutes(1));

        assertThat(Changes.judged(gate)).isEqualTo(Verdict.PASS);
        assertThat(sonar.calls()).isEmpty();
    }

    private Verdict judged() {
        return judged((folder, project, version, deadline) -> version);
    }

    private Verdict judged(Scan scan) {
        return judged(scan, Duration.ofMinutes(1));
    }

    private Verdict judged(Scan scan, Duration limit) {
        return Changes.judged(
                gateWith(scan, limit), ChangedFile.modified(PATH, "class Rates {}\n", "class Rates { int a; }\n"));
    }

    private SonarQubeGate gateWith(Scan scan, Duration limit) {
        return new SonarQubeGate(new WebApi(sonar.server()), scan, limit, Clock.systemUTC(), () -> "greenloop-1");
    }
}
