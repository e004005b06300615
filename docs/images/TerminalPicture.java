import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Draws what a terminal showed: reads a recording with its colours from standard input and writes an SVG.
 *
 * <pre>
 * script -qec './greenloop demo' /tmp/demo.txt
 * java docs/images/TerminalPicture.java './greenloop demo' &lt; /tmp/demo.txt &gt; docs/images/demo.svg
 * </pre>
 */
final class TerminalPicture {

    private static final int MOST_COLUMNS = 124;
    private static final double CHARACTER = 7.85;
    private static final int LINE = 18;
    private static final int MARGIN = 16;
    private static final int TITLE = 34;
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[([0-9;]*)m");
    private static final Map<String, String> STYLES = Map.of(
            "1", "font-weight:bold",
            "2", "fill:#8b949e",
            "31", "fill:#ff7b72",
            "32", "fill:#7ee787",
            "33", "fill:#e3b341",
            "36", "fill:#79c0ff");

    private final StringBuilder svg = new StringBuilder();

    public static void main(String[] arguments) throws IOException {
        var recording = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        var picture = new TerminalPicture().draw(arguments[0], shownLines(recording));
        System.out.write(picture.getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    /** A line that was written over shows only what was written last. */
    private static List<String> shownLines(String recording) {
        var lines = new ArrayList<String>();
        for (var raw : recording.split("\n")) {
            var line = raw.replaceAll("\r+$", "");
            var erased = line.lastIndexOf("\r\u001b[2K");
            line = erased < 0 ? line : line.substring(erased + 5);
            if (!line.startsWith("Script started") && !line.startsWith("Script done")) {
                lines.add(line);
            }
        }
        return lines;
    }

    private String draw(String title, List<String> lines) {
        var width = (int) (2 * MARGIN + MOST_COLUMNS * CHARACTER);
        var height = TITLE + 2 * MARGIN + lines.size() * LINE;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">%n"
                .formatted(width, height, width, height));
        svg.append("<rect width=\"100%%\" height=\"100%%\" rx=\"8\" fill=\"#0d1117\"/>%n".formatted());
        svg.append("<g font-family=\"ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace\" font-size=\"13\" fill=\"#e6edf3\">%n"
                .formatted());
        svg.append("<text x=\"%d\" y=\"22\" fill=\"#8b949e\">$ %s</text>%n".formatted(MARGIN, escaped(title)));
        for (var row = 0; row < lines.size(); row++) {
            line(lines.get(row), TITLE + MARGIN + row * LINE);
        }
        return svg.append("</g>\n</svg>\n").toString();
    }

    private void line(String line, int y) {
        if (line.isBlank()) {
            return;
        }
        svg.append("<text x=\"%d\" y=\"%d\" xml:space=\"preserve\">".formatted(MARGIN, y));
        var codes = COLOUR.matcher(line);
        var styles = new ArrayList<String>();
        var column = 0;
        var at = 0;
        while (codes.find()) {
            column += text(line.substring(at, codes.start()), styles, column);
            at = codes.end();
            var style = STYLES.get(codes.group(1));
            if (style == null) {
                styles.clear();
            } else {
                styles.add(style);
            }
        }
        text(line.substring(at), styles, column);
        svg.append("</text>\n");
    }

    private int text(String text, List<String> styles, int column) {
        var room = MOST_COLUMNS - column;
        if (text.isEmpty() || room <= 0) {
            return text.length();
        }
        var shown = escaped(text.length() <= room ? text : text.substring(0, room - 1) + "…");
        svg.append(styles.isEmpty() ? shown : "<tspan style=\"%s\">%s</tspan>".formatted(String.join(";", styles), shown));
        return text.length();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replaceAll("\\p{Cntrl}", "");
    }
}
