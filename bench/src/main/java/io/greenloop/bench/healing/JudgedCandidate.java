package io.greenloop.bench.healing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * A plausible candidate with what was measured of it, and what tests that nobody had seen say of it.
 *
 * @param chosen whether it is the patch that came back
 * @param confidence that the system had in it, 0 to 1; null where it had none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JudgedCandidate(
        boolean chosen,
        String tier,
        String template,
        String path,
        Double confidence,
        Map<String, Double> features,
        CaseVerdict verdict) {

    JudgedCandidate {
        features = Map.copyOf(features);
    }

    /** @param listed as the API lists it */
    static JudgedCandidate of(JsonNode listed, CaseVerdict verdict) {
        var features = new TreeMap<String, Double>();
        listed.path("features")
                .properties()
                .forEach(feature ->
                        features.put(feature.getKey(), feature.getValue().asDouble()));
        return new JudgedCandidate(
                listed.path("chosen").asBoolean(),
                listed.path("tier").asText(),
                listed.path("template").asText(),
                listed.path("path").asText(),
                listed.hasNonNull("confidence") ? listed.path("confidence").asDouble() : null,
                features,
                verdict);
    }
}
