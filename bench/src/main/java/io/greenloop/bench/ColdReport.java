package io.greenloop.bench;

import com.fasterxml.jackson.databind.SerializationFeature;
import io.greenloop.contracts.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What {@code bench/run cold} measured, by project. */
final class ColdReport {

    private final Map<String, List<BuildPair>> pairs;

    /** @param pairs of each project, the sample first */
    ColdReport(Map<String, List<BuildPair>> pairs) {
        this.pairs = new LinkedHashMap<>(pairs);
    }

    String table() {
        var table = new StringBuilder(String.format(
                Locale.ROOT,
                "%-12s %6s %9s %12s %10s %16s %10s%n",
                "project",
                "tests",
                "plain s",
                "sandboxed s",
                "overhead %",
                "interval",
                "holds it %"));
        pairs.forEach((project, measured) -> {
            var overhead = overhead(measured);
            table.append(String.format(
                    Locale.ROOT,
                    "%-12s %6d %9.2f %12.2f %10.1f %16s %10.1f%n",
                    project,
                    measured.get(0).executed(),
                    median(measured.stream().map(BuildPair::plainSeconds).toList()),
                    median(measured.stream().map(BuildPair::sandboxedSeconds).toList()),
                    overhead.median(),
                    String.format(Locale.ROOT, "%.1f to %.1f", overhead.low(), overhead.high()),
                    100 * overhead.coverage()));
        });
        return table.toString().stripTrailing();
    }

    private static MedianInterval overhead(List<BuildPair> measured) {
        return MedianInterval.of(measured.stream().map(BuildPair::overhead).toList());
    }

    private static double median(List<Double> values) {
        return MedianInterval.of(values).median();
    }

    /** The first project's figures bear no name, those of the others do. */
    String line() {
        var line = new StringBuilder("RESULT cold");
        pairs.forEach((project, measured) -> {
            var prefix = line.indexOf("pairs=") < 0 ? "" : project + "_";
            if (prefix.isEmpty()) {
                line.append(" pairs=").append(measured.size());
            }
            var overhead = overhead(measured);
            line.append(String.format(
                    Locale.ROOT,
                    " %soverhead_median=%.1f %soverhead_low=%.1f %soverhead_high=%.1f",
                    prefix,
                    overhead.median(),
                    prefix,
                    overhead.low(),
                    prefix,
                    overhead.high()));
        });
        return line.toString();
    }

    void write(Path file, Instant at) throws IOException {
        var document = new LinkedHashMap<String, Object>();
        document.put("at", at);
        document.put("cores", Runtime.getRuntime().availableProcessors());
        document.put("java", System.getProperty("java.vm.version"));
        document.put("pairs", pairs);
        Json.mapper().writer().with(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), document);
    }
}
