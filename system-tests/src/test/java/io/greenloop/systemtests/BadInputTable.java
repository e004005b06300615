package io.greenloop.systemtests;

import io.greenloop.testkit.samples.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every bad input and its answer, as a page of the test report. */
final class BadInputTable {

    private static final Path FILE = Samples.root().getParent().resolve("system-tests/target/bad-input.md");

    private final List<String> lines = new ArrayList<>();

    synchronized void add(BadInputRow row, BadInputRow.Answer answer) {
        lines.add("| %s | %s | %s | %s | %s |"
                .formatted(cell(row.input(), 90), row.way(), answer.code(), answer.type(), cell(answer.detail(), 220)));
    }

    /** Writes the page and prints it, what other tests show included. */
    void write(List<ShownElsewhere> elsewhere) {
        var page = new ArrayList<String>();
        page.add("# Bad input and its answers");
        page.add("");
        page.add("| input | way in | status, exit code or outcome | type or number | detail |");
        page.add("|---|---|---|---|---|");
        page.addAll(lines);
        page.add("");
        page.add("What needs surroundings of its own is shown by other tests:");
        page.add("");
        page.add("| input | answer | shown by |");
        page.add("|---|---|---|");
        elsewhere.forEach(row -> page.add("| %s | %s | `%s` |".formatted(row.input(), row.answer(), row.test())));
        try {
            Files.createDirectories(FILE.getParent());
            Files.write(FILE, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page.forEach(System.out::println);
    }

    private static String cell(String text, int most) {
        var line = text.replace("|", "\\|").replaceAll("\\s+", " ");
        return line.length() <= most ? line : line.substring(0, most) + "...";
    }

    /** A bad input that a test of a lower tier shows; {@code test} is a class and, after '#', its method. */
    record ShownElsewhere(String input, String answer, String test) {}
}
