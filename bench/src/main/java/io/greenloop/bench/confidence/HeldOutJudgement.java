package io.greenloop.bench.confidence;

import io.greenloop.gates.Confidence.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What models say of candidates of projects that they never saw: each project is judged by a model learned from all others.
 *
 * @param judged in no order that matters
 */
record HeldOutJudgement(List<Judged> judged) {

    private static final int BINS = 10;

    HeldOutJudgement {
        judged = List.copyOf(judged);
    }

    /** @param confidence 0 to 1 */
    record Judged(double confidence, boolean right) {}

    /**
     * Candidates of about the same confidence.
     *
     * @param mean of what was said of them
     */
    record Bin(double mean, int right, int all) {}

    /** @throws IllegalArgumentException when all examples are of one project */
    static HeldOutJudgement of(List<Example> examples) {
        var projects = new TreeSet<String>();
        examples.forEach(example -> projects.add(example.project()));
        if (projects.size() < 2) {
            throw new IllegalArgumentException("candidates of at least two projects are needed");
        }
        var judged = new ArrayList<Judged>();
        for (var project : projects) {
            var seen = examples.stream()
                    .filter(example -> !example.project().equals(project))
                    .toList();
            var model = model(LogisticFit.of(seen));
            examples.stream()
                    .filter(example -> example.project().equals(project))
                    .forEach(example -> judged.add(new Judged(model.of(example.features()), example.right())));
        }
        return new HeldOutJudgement(judged);
    }

    private static Model model(LogisticFit fit) {
        return new Model(fit.intercept(), fit.features(), 0, 0, 1, 0, 0);
    }

    /** Mean square of what a confidence missed by: 0 is perfect, 0.25 is a coin. */
    double brier() {
        return judged.stream()
                .mapToDouble(one -> Math.pow(one.confidence() - (one.right() ? 1 : 0), 2))
                .average()
                .orElse(Double.NaN);
    }

    /** How often a right candidate is trusted more than a wrong one, 0 to 1; not a number where there are no pairs. */
    double separation() {
        var pairs = 0.0;
        var told = 0.0;
        for (var right : judged) {
            for (var wrong : judged) {
                if (right.right() && !wrong.right()) {
                    pairs++;
                    // A tie tells as much as a coin does.
                    told += (1 + Math.signum(right.confidence() - wrong.confidence())) / 2;
                }
            }
        }
        return told / pairs;
    }

    List<Bin> bins() {
        var bins = new ArrayList<Bin>();
        for (int bin = 0; bin < BINS; bin++) {
            var from = bin;
            var inside = judged.stream()
                    .filter(one -> Math.min(BINS - 1, (int) (one.confidence() * BINS)) == from)
                    .toList();
            if (!inside.isEmpty()) {
                bins.add(new Bin(
                        inside.stream()
                                .mapToDouble(Judged::confidence)
                                .average()
                                .orElseThrow(),
                        (int) inside.stream().filter(Judged::right).count(),
                        inside.size()));
            }
        }
        return bins;
    }

    int above(double threshold) {
        return (int)
                judged.stream().filter(one -> one.confidence() >= threshold).count();
    }

    int rightAbove(double threshold) {
        return (int) judged.stream()
                .filter(one -> one.confidence() >= threshold && one.right())
                .count();
    }
}
