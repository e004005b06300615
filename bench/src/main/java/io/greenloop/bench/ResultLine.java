package io.greenloop.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The one line of figures that a benchmark ends in, to be read by machines. */
public final class ResultLine {

    private final String name;
    private final Map<String, String> figures = new LinkedHashMap<>();

    public ResultLine(String name) {
        this.name = name;
    }

    public ResultLine with(String key, long count) {
        figures.put(key, Long.toString(count));
        return this;
    }

    /** A figure that nobody measured is left out: zero would be a claim. */
    public ResultLine with(String key, Figures figure, double quantile) {
        if (!figure.isEmpty()) {
            figures.put(key, String.format(Locale.ROOT, "%.1f", figure.quantile(quantile)));
        }
        return this;
    }

    @Override
    public String toString() {
        return figures.entrySet().stream()
                .map(figure -> figure.getKey() + "=" + figure.getValue())
                .collect(Collectors.joining(" ", "RESULT " + name + " ", ""));
    }
}
