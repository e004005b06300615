package io.greenloop.bench.gates;

import io.greenloop.bench.Figures;
import java.util.List;
import java.util.Locale;

/**
 * How long the gates took.
 *
 * @param lines of Java in the project, main code and tests
 * @param millis for each patch of one file, first of its file
 * @param javacMillis for each of the same files after the patch, by the compiler alone, with the project's classes on its class path
 * @param batchSeconds for 200 patches of one file, by an inspector that saw nothing before
 * @param heapMebibytes the most that was on the heap meanwhile, what nobody needed any more included
 */
record SpeedReport(
        int lines, List<Double> millis, List<Double> javacMillis, double batchSeconds, double heapMebibytes) {

    private static final double P99 = 0.99;

    SpeedReport {
        millis = List.copyOf(millis);
        javacMillis = List.copyOf(javacMillis);
    }

    String line() {
        var gates = Figures.of(millis);
        var javac = Figures.of(javacMillis);
        return String.format(
                Locale.ROOT,
                "RESULT gates-speed p50_ms=%.1f p99_ms=%.1f batch200_s=%.2f heap_mb=%.0f javac_p50_ms=%.1f ratio_javac=%.2f patches=%d lines=%d",
                gates.quantile(0.5),
                gates.quantile(P99),
                batchSeconds,
                heapMebibytes,
                javac.quantile(0.5),
                gates.quantile(0.5) / javac.quantile(0.5),
                millis.size(),
                lines);
    }
}
