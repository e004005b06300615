package io.greenloop.bench;

import com.fasterxml.jackson.databind.SerializationFeature;
import io.greenloop.bench.HealingTimes.Times;
import io.greenloop.contracts.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What {@code bench/run loop} measured. */
final class LoopReport {

    private static final double P99 = 0.99;

    private final Map<String, Double> figures = new LinkedHashMap<>();
    private final List<Times> samples;

    LoopReport(List<Times> samples) {
        this.samples = List.copyOf(samples);
    }

    LoopReport with(String name, double value) {
        figures.put(name, Math.round(value * 10) / 10.0);
        return this;
    }

    LoopReport coordination(Figures millis) {
        return with("handovers", millis.count())
                .with("coordination_p50_ms", millis.median())
                .with("coordination_p99_ms", millis.quantile(P99))
                .with("coordination_max_ms", millis.max());
    }

    String table() {
        var table = new StringBuilder("%-24s %16s %10s%n".formatted("sample", "first plausible", "end"));
        for (var sample : samples) {
            table.append(String.format(
                    Locale.ROOT, "%-24s %14.1f s %8.1f s%n", sample.sample(), sample.firstPlausible(), sample.end()));
        }
        figures.forEach((name, value) -> table.append(String.format(Locale.ROOT, "%n%-24s %14.1f", name, value)));
        return table.toString();
    }

    String line() {
        var line = new StringBuilder("RESULT loop");
        figures.forEach((name, value) -> line.append(String.format(Locale.ROOT, " %s=%.1f", name, value)));
        return line.toString();
    }

    void write(Path file, Instant at) throws IOException {
        var runtime = Runtime.getRuntime();
        var document = new LinkedHashMap<String, Object>();
        document.put("at", at);
        document.put("cores", runtime.availableProcessors());
        document.put("java", System.getProperty("java.vm.version"));
        document.put("figures", figures);
        document.put("samples", samples);
        Json.mapper().writer().with(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), document);
    }
}
