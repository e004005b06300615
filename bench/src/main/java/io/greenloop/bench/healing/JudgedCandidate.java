package io.greenloop.bench.healing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * A plausible candidate with what was measured of it, and what tests that nobody had seen say of it.
 *
 * @param project whose fault it mends, by its name in Maven
 * @param chosen whether it is the patch that came back
 * @param confidence that the system had in it, 0 to 1; null where it had none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JudgedCandidate(
        String project,
        boolean chosen,
        String tier,
        String template,
        String path,
        Double confidence,
        Map<String, Double> features,
        CaseVerdict verdict) {

    public JudgedCandidate {
        features = Map.copyOf(features);
    }

    /** @param listed as the API lists it */
    static JudgedCandidate of(String project, JsonNode listed, CaseVerdict verdict) {
        var features = new TreeMap<String, Double>();
        listed.path("features")
                .properties()
                .forEach(feature ->
                        features.put(feature.getKey(), feature.getValue().asDouble()));
        return new JudgedCandidate(
                project,
                listed.path("chosen").asBoolean(),
                listed.path("tier").asText(),
                listed.path("template").asText(),
                listed.path("path").asText(),
                listed.hasNonNull("confidence") ? listed.path("confidence").asDouble() : null,
                features,
                verdict);
    }
}
