package io.greenloop.sonarqube;

import java.time.Duration;
import java.util.Map;

/** Has the server analyse one side of a change after the other in a temporary project, and reads what it found. */
final class Analyses {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    /** What one page of measures holds. */
    static final int MOST_FILES = 500;

    private final WebApi api;
    private final Scan scan;
    private final TemporaryProject project;
    private final Deadline deadline;

    Analyses(WebApi api, Scan scan, TemporaryProject project, Deadline deadline) {
        this.api = api;
        this.scan = scan;
        this.project = project;
        this.deadline = deadline;
    }

    /** @param version another one for each side, so that what the later one adds counts as new code */
    Analysis of(ScanFolder folder, String version) throws SonarUnavailable {
        var analysis = finished(scan.run(folder, project, version, deadline));
        var measures = api.get(
                "api/measures/component_tree",
                Map.of(
                        "component",
                        project.key(),
                        "metricKeys",
                        FileMeasures.METRICS,
                        "strategy",
                        "leaves",
                        "ps",
                        Integer.toString(MOST_FILES)));
        var gate = QualityGate.of(api.get("api/qualitygates/project_status", Map.of("analysisId", analysis)))
                .orElseThrow(() ->
                        new SonarUnavailable("the SonarQube server says nothing of its quality gate that is known"));
        return new Analysis(FileMeasures.of(measures), gate);
    }

    private String finished(String task) throws SonarUnavailable {
        while (true) {
            var node = api.get("api/ce/task", Map.of("id", task)).path("task");
            switch (node.path("status").asText()) {
                case "SUCCESS" -> {
                    return node.path("analysisId").asText();
                }
                case "PENDING", "IN_PROGRESS" -> deadline.pause(BETWEEN_LOOKS);
                default -> throw new SonarUnavailable("the SonarQube server did not finish its own analysis");
            }
        }
    }
}
