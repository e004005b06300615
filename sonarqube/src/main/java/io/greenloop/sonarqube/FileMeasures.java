package io.greenloop.sonarqube;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * How complex a file is by SonarQube's count.
 *
 * @param complexity cyclomatic complexity of all of its methods together, at least 0
 * @param cognitive cognitive complexity, likewise
 */
record FileMeasures(int complexity, int cognitive) {

    static final String METRICS = "complexity,cognitive_complexity";

    /** A file that is not there, or that SonarQube finds no code in. */
    static final FileMeasures NONE = new FileMeasures(0, 0);

    /** By the server's path; files without either measure are left out. */
    static Map<String, FileMeasures> of(JsonNode answer) {
        var measures = new TreeMap<String, FileMeasures>();
        for (var component : answer.path("components")) {
            var values = new TreeMap<String, Integer>();
            component
                    .path("measures")
                    .forEach(measure -> values.put(
                            measure.path("metric").asText(),
                            measure.path("value").asInt()));
            if (!values.isEmpty()) {
                measures.put(
                        component.path("path").asText(),
                        new FileMeasures(
                                values.getOrDefault("complexity", 0), values.getOrDefault("cognitive_complexity", 0)));
            }
        }
        return measures;
    }

    @Override
    public String toString() {
        return "complexity %d, cognitive complexity %d".formatted(complexity, cognitive);
    }
}
