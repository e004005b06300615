package io.greenloop.javasource.tests;

import com.sun.source.tree.MethodInvocationTree;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads how long something may take. */
final class Deadlines {

    private static final Pattern SETS = Pattern.compile(
            "assertTimeout\\w*|atMost|timeout|await|waitFor\\w*|within|pollTimeout|setTimeout|get|join");
    private static final Pattern DURATION =
            Pattern.compile("(?:Duration\\.)?of(Nanos|Millis|Seconds|Minutes|Hours|Days)\\(\\s*([\\d_]+)L?\\s*\\)");
    private static final Pattern COUNTED =
            Pattern.compile("\\b([\\d_]+)L?\\s*,\\s*(?:TimeUnit\\.|ChronoUnit\\.)?([A-Z]+)\\b");
    /** Parts of a second first: their names have SECOND in them. */
    private static final List<Map.Entry<String, Double>> UNITS = List.of(
            Map.entry("NANO", 0.000_001),
            Map.entry("MICRO", 0.001),
            Map.entry("MILLI", 1.0),
            Map.entry("SECOND", 1_000.0),
            Map.entry("MINUTE", 60_000.0),
            Map.entry("HOUR", 3_600_000.0),
            Map.entry("DAY", 86_400_000.0));

    private Deadlines() {}

    /** The milliseconds that a call allows, if it is one that allows some. */
    static Optional<Double> of(String name, MethodInvocationTree call) {
        if (!SETS.matcher(name).matches() || call.getArguments().isEmpty()) {
            return Optional.empty();
        }
        var text = call.getArguments().toString();
        var duration = DURATION.matcher(text);
        if (duration.find()) {
            return number(duration.group(2)).map(value -> value * unit(duration.group(1), 1));
        }
        var counted = COUNTED.matcher(text);
        if (counted.find() && unit(counted.group(2), 0) > 0) {
            return number(counted.group(1)).map(value -> value * unit(counted.group(2), 1));
        }
        return name.equals("timeout") ? number(text) : Optional.empty();
    }

    /** Milliseconds of the unit that a text names. */
    static double unit(String text, double otherwise) {
        var upper = text.toUpperCase(Locale.ROOT);
        return UNITS.stream()
                .filter(unit -> upper.contains(unit.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    static Optional<Double> number(String text) {
        var digits = text.replace("_", "").replaceFirst("[LlDdFf]$", "").strip();
        return digits.matches("\\d{1,15}(?:\\.\\d{0,9})?|\\.\\d{1,9}|\\d{1,3}(?:\\.\\d{0,9})?[eE]-?\\d{1,2}")
                ? Optional.of(Double.valueOf(digits))
                : Optional.empty();
    }
}
