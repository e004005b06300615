package io.greenloop.bench.healing;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/** Draws how many cases were plausible, healed and right after how many seconds, as SVG. */
final class HealingPicture {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 400;
    private static final int LEFT = 50;
    private static final int TOP = 40;
    private static final int RIGHT_MARGIN = 130;
    private static final int BOTTOM_MARGIN = 45;
    private static final int TICKS = 6;

    private final List<CaseResult> cases;
    private final double longest;

    /** @param limitSeconds each case's limit; the axis is longer where a job took longer */
    HealingPicture(List<CaseResult> results, double limitSeconds) {
        this.cases =
                results.stream().filter(result -> result.verdict().isCounted()).toList();
        this.longest = results.stream()
                .filter(result -> result.verdict().isHealed())
                .map(CaseResult::endSeconds)
                .filter(Objects::nonNull)
                .reduce(limitSeconds, Math::max);
    }

    String svg() {
        var svg = new StringBuilder();
        add(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">",
                WIDTH,
                HEIGHT,
                WIDTH,
                HEIGHT);
        add(svg, "<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", WIDTH, HEIGHT);
        add(
                svg,
                "<text x=\"%d\" y=\"22\" font-size=\"15\">cases of %d, by seconds since each was handed in</text>",
                LEFT,
                cases.size());
        axes(svg);
        curve(svg, "first plausible", "#8a6d00", "3 3", result -> true, CaseResult::firstPlausibleSeconds);
        curve(svg, "healed", "#1f5fa8", "none", result -> result.verdict().isHealed(), CaseResult::endSeconds);
        curve(svg, "right", "#1a7f37", "none", result -> result.verdict() == CaseVerdict.RIGHT, CaseResult::endSeconds);
        return svg.append("</svg>\n").toString();
    }

    private void axes(StringBuilder svg) {
        for (int tick = 0; tick <= TICKS; tick++) {
            var seconds = longest * tick / TICKS;
            var count = (double) cases.size() * tick / TICKS;
            add(
                    svg,
                    "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#e0e0e0\"/>",
                    x(seconds),
                    TOP,
                    x(seconds),
                    y(0));
            add(
                    svg,
                    "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%.0f s</text>",
                    x(seconds),
                    y(0) + 18,
                    seconds);
            add(
                    svg,
                    "<line x1=\"%d\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#e0e0e0\"/>",
                    LEFT,
                    y(count),
                    x(longest),
                    y(count));
            add(svg, "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.1f</text>", LEFT - 6, y(count) + 4, count);
        }
    }

    private void curve(
            StringBuilder svg,
            String name,
            String colour,
            String dashes,
            Predicate<CaseResult> counts,
            Function<CaseResult, Double> moment) {
        var moments = cases.stream()
                .filter(counts)
                .map(moment)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        var path = new StringBuilder(String.format(Locale.ROOT, "M%.1f %.1f", x(0), y(0)));
        for (int i = 0; i < moments.size(); i++) {
            path.append(String.format(Locale.ROOT, " H%.1f V%.1f", x(moments.get(i)), y(i + 1)));
        }
        path.append(String.format(Locale.ROOT, " H%.1f", x(longest)));
        add(
                svg,
                "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\"/>",
                path,
                colour,
                dashes);
        add(
                svg,
                "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\">%s: %d</text>",
                x(longest) + 8,
                y(moments.size()) + 4,
                colour,
                name,
                moments.size());
    }

    private double x(double seconds) {
        return LEFT + Math.min(seconds, longest) / longest * (WIDTH - LEFT - RIGHT_MARGIN);
    }

    private double y(double count) {
        return HEIGHT - BOTTOM_MARGIN - count / Math.max(1, cases.size()) * (HEIGHT - TOP - BOTTOM_MARGIN);
    }

    private static void add(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
