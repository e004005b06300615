package io.greenloop.bench.confidence;

import io.greenloop.gates.Wilson;
import java.util.List;
import java.util.Locale;

/** Draws how often candidates of each confidence were right, against how often they should have been, as SVG. */
final class ReliabilityPicture {

    private static final int SIZE = 420;
    private static final int MARGIN = 50;
    private static final int TICKS = 5;
    private static final double SMALLEST = 3;

    private final List<HeldOutJudgement.Bin> bins;

    ReliabilityPicture(List<HeldOutJudgement.Bin> bins) {
        this.bins = List.copyOf(bins);
    }

    String svg() {
        var svg = new StringBuilder();
        add(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"12\">",
                SIZE,
                SIZE);
        add(svg, "<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", SIZE, SIZE);
        add(svg, "<text x=\"%d\" y=\"22\" font-size=\"15\">share that was right, by confidence</text>", MARGIN);
        for (int tick = 0; tick <= TICKS; tick++) {
            var share = (double) tick / TICKS;
            add(svg, "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%.1f</text>", x(share), SIZE - 28, share);
            add(svg, "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.1f</text>", MARGIN - 8, y(share) + 4, share);
            add(svg, line("#e0e0e0"), x(0), y(share), x(1), y(share));
        }
        add(svg, line("#9a9a9a"), x(0), y(0), x(1), y(1));
        bins.forEach(bin -> draw(svg, bin));
        return svg.append("</svg>\n").toString();
    }

    /** A dot as large as the bin, and what the true share may be. */
    private static void draw(StringBuilder svg, HeldOutJudgement.Bin bin) {
        var x = x(bin.mean());
        add(
                svg,
                line("#1f5fa8"),
                x,
                y(Wilson.of(bin.right(), bin.all()).lower()),
                x,
                y(Wilson.of(bin.right(), bin.all()).upper()));
        add(
                svg,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"#1f5fa8\"><title>%d of %d</title></circle>",
                x,
                y((double) bin.right() / bin.all()),
                SMALLEST + Math.sqrt(bin.all()) / 2,
                bin.right(),
                bin.all());
    }

    private static String line(String colour) {
        return "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"" + colour + "\"/>";
    }

    private static double x(double share) {
        return MARGIN + share * (SIZE - 2 * MARGIN);
    }

    private static double y(double share) {
        return SIZE - MARGIN - share * (SIZE - 2 * MARGIN);
    }

    private static void add(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
