package io.greenloop.bench.healing;

import com.fasterxml.jackson.databind.SerializationFeature;
import io.greenloop.bench.Figures;
import io.greenloop.bench.ResultLine;
import io.greenloop.contracts.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What {@code bench/run healing} measured. */
final class HealingReport {

    private static final double MEDIAN = 0.5;
    private static final double THOUSAND = 1000;

    private final List<CaseResult> results;

    HealingReport(List<CaseResult> results) {
        this.results = List.copyOf(results);
    }

    String table() {
        var head = String.format(
                Locale.ROOT,
                "%-28s %-9s %8s %8s %8s %7s %7s %9s %s%n",
                "case",
                "verdict",
                "first_s",
                "end_s",
                "cpu_s",
                "tried",
                "per_s",
                "plausible",
                "templates, why");
        return results.stream().map(HealingReport::row).collect(Collectors.joining("\n", head, ""));
    }

    static String row(CaseResult result) {
        return String.format(
                        Locale.ROOT,
                        "%-28s %-9s %8s %8s %8s %7d %7s %9d %s",
                        result.name(),
                        result.verdict(),
                        shown(result.firstPlausibleSeconds()),
                        shown(result.endSeconds()),
                        shown(result.cpuSeconds()),
                        result.tried(),
                        result.searchSeconds() > 0 ? shown(result.tried() / result.searchSeconds()) : "-",
                        result.plausible(),
                        said(result))
                .stripTrailing();
    }

    private static String said(CaseResult result) {
        var templates = String.join(" + ", result.templates());
        return switch (result.verdict()) {
            case RIGHT -> templates;
            case WRONG, UNCHECKED -> "%s (%s)".formatted(templates, result.note());
            case NONE, NOT_RED, FAILED -> result.note();
        };
    }

    private static String shown(Double figure) {
        return figure == null ? "-" : String.format(Locale.ROOT, "%.1f", figure);
    }

    /** 1 where a case could not be carried through; 2 where a case was none, because nothing failed in it; else 0. */
    int exitCode() {
        if (count(CaseVerdict.FAILED) > 0) {
            return 1;
        }
        return count(CaseVerdict.NOT_RED) > 0 ? 2 : 0;
    }

    ResultLine line() {
        var healed =
                results.stream().filter(result -> result.verdict().isHealed()).toList();
        var line = new ResultLine("healing")
                .with("healed", healed.size())
                .with("right", count(CaseVerdict.RIGHT))
                .with("wrong", count(CaseVerdict.WRONG))
                .with("unchecked", count(CaseVerdict.UNCHECKED))
                .with(
                        "cases",
                        results.stream()
                                .filter(result -> result.verdict().isCounted())
                                .count())
                .with("not_red", count(CaseVerdict.NOT_RED))
                .with("failed", count(CaseVerdict.FAILED))
                .with("median_s", figures(healed, CaseResult::firstPlausibleSeconds), MEDIAN)
                .with("median_end_s", figures(healed, CaseResult::endSeconds), MEDIAN)
                .with("median_cpu_s", figures(results, CaseResult::cpuSeconds), MEDIAN);
        var searched = results.stream().mapToDouble(CaseResult::searchSeconds).sum();
        var tried = results.stream().mapToInt(CaseResult::tried).sum();
        return searched > 0 ? line.with("candidates_per_s", Figures.of(List.of(tried / searched)), MEDIAN) : line;
    }

    private static Figures figures(List<CaseResult> results, Function<CaseResult, Double> figure) {
        return Figures.of(results.stream().map(figure).filter(Objects::nonNull).toList());
    }

    private long count(CaseVerdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }

    /** @param policy what each job might spend */
    void write(Path file, Instant at, CaseTrial.Policy policy, int jobs) throws IOException {
        var document = new LinkedHashMap<String, Object>();
        document.put("at", at);
        document.put("cores", Runtime.getRuntime().availableProcessors());
        document.put("java", System.getProperty("java.vm.version"));
        document.put("limitSeconds", policy.limit().toMillis() / THOUSAND);
        document.put("tiers", policy.tiers());
        document.put("jobs", jobs);
        document.put("result", line().toString());
        document.put("cases", results);
        Json.mapper().writer().with(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), document);
    }
}
