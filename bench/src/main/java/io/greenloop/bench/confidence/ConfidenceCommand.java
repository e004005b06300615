package io.greenloop.bench.confidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.greenloop.bench.Bench;
import io.greenloop.contracts.Json;
import io.greenloop.contracts.Tier;
import io.greenloop.gates.Confidence.Model;
import io.greenloop.gates.Wilson;
import io.greenloop.testkit.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench/run confidence}. */
@Command(
        name = "confidence",
        description = "how far the confidence in a plausible patch can be trusted, learned from healing --judge-all")
public final class ConfidenceCommand implements Callable<Integer> {

    private static final String RIGHT = "RIGHT";
    private static final String WRONG = "WRONG";
    private static final int LEAST_EXAMPLES = 20;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "what bench/run healing --judge-all wrote")
    private List<Path> files;

    @Option(
            names = "--threshold",
            defaultValue = "0.95",
            description = "confidence that merging needs (${DEFAULT-VALUE})")
    private double threshold;

    @Option(
            names = "--write",
            defaultValue = "false",
            description = "puts the models into the analyzer (${DEFAULT-VALUE})")
    private boolean write;

    @Override
    public Integer call() throws IOException {
        if (!(threshold > 0 && threshold < 1)) {
            throw new ParameterException(spec.commandLine(), "--threshold is between 0 and 1");
        }
        var models = new EnumMap<Tier, Model>(Tier.class);
        var results = new ArrayList<String>();
        for (var tier : examples().entrySet()) {
            if (tier.getValue().size() < LEAST_EXAMPLES) {
                throw new ParameterException(
                        spec.commandLine(),
                        "%d judged candidates of tier %s, at least %d are needed"
                                .formatted(tier.getValue().size(), tier.getKey(), LEAST_EXAMPLES));
            }
            models.put(tier.getKey(), learned(tier.getKey(), tier.getValue(), results));
        }
        if (write) {
            write(models);
        }
        results.forEach(System.out::println);
        return 0;
    }

    private Map<Tier, List<Example>> examples() throws IOException {
        var byTier = new EnumMap<Tier, List<Example>>(Tier.class);
        for (var file : files) {
            if (!Files.isRegularFile(file)) {
                throw new ParameterException(spec.commandLine(), "there is no file '%s'".formatted(file));
            }
            for (var one : Json.mapper().readTree(file.toFile()).path("cases")) {
                for (var candidate : one.path("candidates")) {
                    var verdict = candidate.path("verdict").asText();
                    if (verdict.equals(RIGHT) || verdict.equals(WRONG)) {
                        byTier.computeIfAbsent(
                                        Tier.valueOf(candidate.path("tier").asText()), missing -> new ArrayList<>())
                                .add(example(candidate, verdict.equals(RIGHT)));
                    }
                }
            }
        }
        if (byTier.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "no candidate was judged; see healing --judge-all");
        }
        return byTier;
    }

    private static Example example(JsonNode candidate, boolean right) {
        var features = new TreeMap<String, Double>();
        candidate
                .path("features")
                .properties()
                .forEach(feature ->
                        features.put(feature.getKey(), feature.getValue().asDouble()));
        return new Example(candidate.path("project").asText(), features, right);
    }

    private Model learned(Tier tier, List<Example> examples, List<String> results) throws IOException {
        var judgement = HeldOutJudgement.of(examples);
        var projects = new TreeSet<String>();
        examples.forEach(example -> projects.add(example.project()));
        var fit = LogisticFit.of(examples);
        var model = new Model(
                fit.intercept(),
                fit.features(),
                examples.size(),
                projects.size(),
                threshold,
                judgement.above(threshold),
                judgement.rightAbove(threshold));
        System.out.printf("%s%n%-20s %8s%n", tier, "feature", "weight");
        new TreeMap<>(model.features())
                .forEach((name, feature) -> System.out.printf(Locale.ROOT, "%-20s %8.2f%n", name, feature.weight()));
        System.out.printf("%-20s %8s %8s%n", "confidence (mean)", "right", "of");
        judgement
                .bins()
                .forEach(
                        bin -> System.out.printf(Locale.ROOT, "%-20.2f %8d %8d%n", bin.mean(), bin.right(), bin.all()));
        Files.writeString(
                Bench.output("confidence-%s.svg".formatted(tier.name().toLowerCase(Locale.ROOT))),
                new ReliabilityPicture(judgement.bins()).svg());
        results.add(String.format(
                Locale.ROOT,
                "RESULT confidence tier=%s candidates=%d right=%d projects=%d separation=%.3f brier=%.3f above=%d right_above=%d lower=%.3f evident=%b",
                tier,
                examples.size(),
                examples.stream().filter(Example::right).count(),
                projects.size(),
                judgement.separation(),
                judgement.brier(),
                model.above(),
                model.rightAbove(),
                Wilson.of(model.rightAbove(), model.above()).lower(),
                model.isEvident()));
        return model;
    }

    private static void write(Map<Tier, Model> models) throws IOException {
        var file =
                Samples.root().resolveSibling("gates").resolve("src/main/resources/META-INF/greenloop/confidence.json");
        Files.createDirectories(file.getParent());
        var text = Json.mapper()
                .writer()
                .with(SerializationFeature.INDENT_OUTPUT)
                .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .writeValueAsString(models);
        Files.writeString(file, text + "\n");
    }
}
