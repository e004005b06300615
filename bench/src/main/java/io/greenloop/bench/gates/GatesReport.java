package io.greenloop.bench.gates;

import com.fasterxml.jackson.databind.SerializationFeature;
import io.greenloop.bench.gates.mutation.Mutators;
import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.Json;
import io.greenloop.gates.Wilson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What the gates said of bad patches and of good changes. */
final class GatesReport {

    /** Refused good changes that a person looks at. */
    static final int JUDGED = 50;

    private final List<GateAnswer> bad;
    private final List<GateAnswer> good;
    private final Judgements judgements;
    private final long seed;

    GatesReport(List<GateAnswer> answers, Judgements judgements, long seed) {
        this.bad = answers.stream().filter(answer -> answer.asked().isBad()).toList();
        this.good = answers.stream().filter(answer -> !answer.asked().isBad()).toList();
        this.judgements = judgements;
        this.seed = seed;
    }

    /** Of the bad patches the share that the right gate refused or escalated. */
    Wilson caught() {
        return Wilson.of(count(bad, GateAnswer::isCaught), bad.size());
    }

    /** Refused good changes in an order that the seed gives, as many as are to be judged. */
    List<GateAnswer> sample() {
        return good.stream()
                .filter(GateAnswer::isRefused)
                .sorted(Comparator.comparing((GateAnswer answer) ->
                                new Random(seed ^ answer.asked().id().hashCode()).nextLong())
                        .thenComparing(answer -> answer.asked().id()))
                .limit(JUDGED)
                .toList();
    }

    /**
     * Of the good changes the share that was refused without a true reason: the share that was refused, times the share of those judged
     * whose reason is none. What nobody judged yet is held against the gates.
     */
    Wilson refusedForNothing() {
        var sample = sample();
        var untrue = count(sample, answer -> !judgements.of(answer).orElse(false));
        var refused = Wilson.of(count(good, GateAnswer::isRefused), good.size()).share();
        var judged = Wilson.of(untrue, sample.size());
        return sample.isEmpty()
                ? Wilson.of(0, good.size())
                : new Wilson(refused * judged.lower(), refused * judged.share(), refused * judged.upper());
    }

    int unjudged() {
        return count(sample(), answer -> judgements.of(answer).isEmpty());
    }

    List<GateAnswer> misses() {
        return bad.stream().filter(answer -> !answer.isCaught()).toList();
    }

    /** Caught and all, for each kind of bad patch. */
    Map<String, List<GateAnswer>> byKind() {
        var kinds = new TreeMap<String, List<GateAnswer>>();
        bad.forEach(answer -> kinds.computeIfAbsent(
                        answer.asked().gate().orElseThrow() + " "
                                + answer.asked().kind(),
                        kind -> new ArrayList<>())
                .add(answer));
        return kinds;
    }

    String table() {
        var table = new StringBuilder("%-22s %5s %7s %9s %8s %5s %7s %6s  %5s %7s %9s %8s%n"
                .formatted(
                        "gate",
                        "bad",
                        "reject",
                        "escalate",
                        "unknown",
                        "pass",
                        "caught",
                        "lower",
                        "good",
                        "reject",
                        "escalate",
                        "unknown"));
        for (var gate : Mutators.gates()) {
            var mine = bad.stream()
                    .filter(answer -> answer.asked().gate().orElseThrow() == gate)
                    .toList();
            var caught = Wilson.of(count(mine, GateAnswer::isCaught), mine.size());
            table.append(String.format(
                    Locale.ROOT,
                    "%-22s %5d %7d %9d %8d %5d %6.1f%% %5.1f%%  %5d %7d %9d %8d%n",
                    gate,
                    mine.size(),
                    said(mine, gate, Decision.REJECT),
                    said(mine, gate, Decision.ESCALATE),
                    said(mine, gate, Decision.UNKNOWN),
                    said(mine, gate, Decision.PASS),
                    100 * caught.share(),
                    100 * caught.lower(),
                    good.size(),
                    said(good, gate, Decision.REJECT),
                    said(good, gate, Decision.ESCALATE),
                    said(good, gate, Decision.UNKNOWN)));
        }
        var refused = Wilson.of(count(good, GateAnswer::isRefused), good.size());
        var untrue = refusedForNothing();
        return table
                + String.format(
                        Locale.ROOT,
                        "good changes refused %.1f%% (%.1f to %.1f), without a true reason %.1f%% (%.1f to %.1f), %d of %d refused not judged",
                        100 * refused.share(),
                        100 * refused.lower(),
                        100 * refused.upper(),
                        100 * untrue.share(),
                        100 * untrue.lower(),
                        100 * untrue.upper(),
                        unjudged(),
                        sample().size());
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "RESULT gates bad_refused_rate=%.4f bad_refused_lower=%.4f good_refused_rate=%.4f good_refused_upper=%.4f"
                        + " good_rejected_raw=%.4f good_escalated_raw=%.4f bad=%d good=%d unjudged=%d",
                caught().share(),
                caught().lower(),
                refusedForNothing().share(),
                refusedForNothing().upper(),
                share(good, answer -> answer.decision() == Decision.REJECT),
                share(good, answer -> answer.decision() == Decision.ESCALATE),
                bad.size(),
                good.size(),
                unjudged());
    }

    void write(Path file, Instant at) throws IOException {
        var document = new LinkedHashMap<String, Object>();
        document.put("at", at);
        document.put("java", System.getProperty("java.vm.version"));
        document.put("caught", caught());
        document.put("refusedForNothing", refusedForNothing());
        var kinds = new TreeMap<String, Map<String, Object>>();
        byKind().forEach((kind, answers) ->
                kinds.put(kind, Map.of("bad", answers.size(), "caught", count(answers, GateAnswer::isCaught))));
        document.put("kinds", kinds);
        document.put(
                "good",
                good.stream()
                        .map(answer -> Map.of(
                                "id", answer.asked().id(),
                                "kind", answer.asked().kind(),
                                "path", answer.asked().path(),
                                "rest", answer.asked().rest(),
                                "decision", answer.decision(),
                                "refusedFor", answer.refusedFor()))
                        .toList());
        Json.mapper().writer().with(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), document);
    }

    private static int said(List<GateAnswer> answers, GateName gate, Decision decision) {
        return count(answers, answer -> answer.of(gate) == decision);
    }

    private static double share(List<GateAnswer> answers, Predicate<GateAnswer> what) {
        return Wilson.of(count(answers, what), answers.size()).share();
    }

    private static int count(List<GateAnswer> answers, Predicate<GateAnswer> what) {
        return (int) answers.stream().filter(what).count();
    }
}
