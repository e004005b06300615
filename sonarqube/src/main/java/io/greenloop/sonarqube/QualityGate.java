package io.greenloop.sonarqube;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What the server's own quality gate says of a version. */
record QualityGate(Status status, List<Condition> failing) {

    /** As the server names it. */
    enum Status {
        OK,
        WARN,
        ERROR,
        NONE
    }

    /**
     * One of its conditions, which fails.
     *
     * @param metric the server's key, letters, digits and underscores
     * @param isUpperBound whether the value is above the threshold, rather than below
     */
    record Condition(String metric, boolean isUpperBound, String threshold, String actual) {

        /** Whether the value was already this bad. */
        boolean isNoWorseThan(Condition before) {
            if (!metric.equals(before.metric)) {
                return false;
            }
            try {
                var difference = Double.compare(Double.parseDouble(actual), Double.parseDouble(before.actual));
                return isUpperBound ? difference <= 0 : difference >= 0;
            } catch (NumberFormatException noNumber) {
                return actual.equals(before.actual);
            }
        }
    }

    QualityGate {
        failing = List.copyOf(failing);
    }

    /** Empty when the answer is none. */
    static Optional<QualityGate> of(JsonNode answer) {
        var node = answer.path("projectStatus");
        return Arrays.stream(Status.values())
                .filter(status -> status.name().equals(node.path("status").asText()))
                .findFirst()
                .map(status -> new QualityGate(status, failing(node.path("conditions"))));
    }

    private static List<Condition> failing(JsonNode conditions) {
        return StreamSupport.stream(conditions.spliterator(), false)
                .filter(condition -> condition.path("status").asText().equals("ERROR"))
                .map(condition -> new Condition(
                        word(condition, "metricKey"),
                        condition.path("comparator").asText().equals("GT"),
                        word(condition, "errorThreshold"),
                        word(condition, "actualValue")))
                .toList();
    }

    /** Keys and numbers only: what a server sends is shown to people. */
    private static String word(JsonNode condition, String field) {
        var text = condition.path(field).asText().replaceAll("[^\\w.-]", "");
        return text.substring(0, Math.min(60, text.length()));
    }

    /** What fails now and did not fail as badly before. */
    List<Condition> newlyFailing(QualityGate before) {
        return failing.stream()
                .filter(now -> before.failing.stream().noneMatch(now::isNoWorseThan))
                .toList();
    }
}
