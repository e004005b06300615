package io.greenloop.bench.confidence;

import java.util.Map;

/**
 * A plausible candidate, and what it turned out to be.
 *
 * @param project that it came from; no model is judged by a project that it has seen
 * @param right whether tests that nobody had seen pass with it
 */
record Example(String project, Map<String, Double> features, boolean right) {

    Example {
        features = Map.copyOf(features);
    }
}
