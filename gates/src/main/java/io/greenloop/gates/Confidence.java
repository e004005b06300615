package io.greenloop.gates;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.greenloop.contracts.Tier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How probable it is that a plausible candidate is right: a logistic regression over its features, one for each tier, made by
 * {@code bench/run confidence} from cases with held-out tests. A tier that nobody measured has none.
 */
public final class Confidence {

    private static final String MODELS = "/META-INF/greenloop/confidence.json";

    private final Map<Tier, Model> models;

    public Confidence(Map<Tier, Model> models) {
        this.models = Map.copyOf(models);
    }

    /**
     * What was learned about the candidates of one tier.
     *
     * @param intercept log-odds of a candidate whose features are all as they are on average
     * @param features by name; what is not measured of a candidate counts as the average
     * @param cases plausible candidates that it was learned from
     * @param projects that they came from
     * @param threshold the confidence that the evidence is about
     * @param above held-out candidates at or above the threshold, each judged by a model that never saw its project
     * @param rightAbove of {@code above}, how many were right
     */
    public record Model(
            double intercept,
            Map<String, Feature> features,
            int cases,
            int projects,
            double threshold,
            int above,
            int rightAbove) {

        /** Fewer say nothing, however right they are. */
        private static final int LEAST_ABOVE = 60;

        public Model {
            features = Map.copyOf(features);
        }

        /** Whether held-out evidence supports the threshold: enough candidates above it, and at least so many of them right, with 95 % certainty. */
        @JsonIgnore
        public boolean isEvident() {
            return above >= LEAST_ABOVE && Wilson.of(rightAbove, above).lower() >= threshold;
        }

        /** 0 to 1. */
        public double of(Map<String, Double> measured) {
            var logOdds = intercept;
            for (var feature : features.entrySet()) {
                var value = measured.get(feature.getKey());
                if (value != null) {
                    logOdds += feature.getValue().logOdds(value);
                }
            }
            return 1 / (1 + Math.exp(-logOdds));
        }
    }

    /**
     * What one feature says.
     *
     * @param mean among the candidates that it was learned from
     * @param deviation its standard deviation among them; above 0
     * @param weight log-odds for each deviation above the mean
     */
    public record Feature(double mean, double deviation, double weight) {

        double logOdds(double value) {
            return weight * (value - mean) / deviation;
        }
    }

    /** The models that come with this build. */
    public static Confidence learned() {
        try (var json = Confidence.class.getResourceAsStream(MODELS)) {
            return json == null
                    ? new Confidence(Map.of())
                    : new Confidence(
                            JsonMapper.builder().build().readValue(json, new TypeReference<Map<Tier, Model>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("the models of confidence cannot be read", e);
        }
    }

    /** Empty for a tier that nobody measured. */
    public OptionalDouble of(Tier tier, Map<String, Double> features) {
        return model(tier).map(model -> OptionalDouble.of(model.of(features))).orElse(OptionalDouble.empty());
    }

    public Optional<Model> model(Tier tier) {
        return Optional.ofNullable(models.get(tier));
    }
}
