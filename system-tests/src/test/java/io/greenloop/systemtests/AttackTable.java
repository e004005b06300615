package io.greenloop.systemtests;

import io.greenloop.testkit.samples.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every attack and what became of it, as a page of the test report. */
final class AttackTable {

    private static final Path FILE = Samples.root().getParent().resolve("system-tests/target/attacks.md");
    private static final int LONGEST = 150;

    private final Map<String, List<String>> sections = new TreeMap<>();
    private String host = "";

    void on(Map<String, String> capabilities) {
        host = "Sandbox of this host: " + new TreeMap<>(capabilities);
    }

    /** @param section such as "1. Hostile tests" with the lane */
    synchronized void add(String section, String attack, String answer, String barrier) {
        sections.computeIfAbsent(section, name -> new ArrayList<>())
                .add("| %s | %s | %s |".formatted(cell(attack), cell(answer), cell(barrier)));
    }

    /** Writes the page and prints it. */
    void write() {
        var page = new ArrayList<>(List.of("# Attacks and what became of them", "", host));
        sections.forEach((section, rows) -> {
            page.addAll(List.of("", "## " + section, "", "| attack | answer | contained by |", "|---|---|---|"));
            page.addAll(rows);
        });
        try {
            Files.createDirectories(FILE.getParent());
            Files.write(FILE, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page.forEach(System.out::println);
    }

    private static String cell(String text) {
        var line = text.replace("|", "\\|").replaceAll("[\\s\\p{Cntrl}\\p{Cf}]+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
