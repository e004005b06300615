package io.greenloop.testrunner.lane;

import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.child.Lines;
import io.greenloop.testrunner.child.WarmOrders;
import io.greenloop.testrunner.domain.SentinelAnswer;
import io.greenloop.testrunner.report.ReportedTest;
import io.greenloop.testrunner.report.ReportedTest.Status;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the journal of a child: only lines led by the run's secret, and only as a whole. */
final class JournalReader {

    /** Bytes; a test that reaches all of a large project names some hundred thousand lines. */
    private static final int LONGEST_LINE = 8 << 20;
    /** More than any test may take, and far from what cannot be added up. */
    private static final long LONGEST_MILLIS = 100_000_000;

    private final String module;
    private final String lead;
    private final Sentinels sentinels;
    private final List<ReportedTest> tests = new ArrayList<>();
    private final Map<TestId, Set<Integer>> lines = new HashMap<>();
    private final List<List<String>> told = new ArrayList<>();
    private int entries;
    private int announced = -1;
    private boolean strange;
    private boolean passingPassed;
    private boolean failingFailed;
    private boolean failingPassed;
    private long mostBurnt;
    private boolean ranDry;
    private String suspicion = "";

    JournalReader(String module, String secret, Sentinels sentinels) {
        this.module = module;
        this.lead = secret + '\t';
        this.sentinels = sentinels;
    }

    /** Code under test can write here too, and a line without an end would fill all memory. */
    void read(Path file) {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            var line = new ByteArrayOutputStream();
            for (var next = in.read(); next >= 0; next = in.read()) {
                if (next == '\n') {
                    add(line.toString(StandardCharsets.UTF_8));
                    line.reset();
                } else if (line.size() < LONGEST_LINE) {
                    line.write(next);
                } else {
                    // What comes behind it up to the next end is left out.
                    strange = true;
                }
            }
            if (line.size() > 0) {
                add(line.toString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line, without its end. */
    void add(String line) {
        try {
            if (line.startsWith(lead) && announced < 0) {
                add(Lines.decode(line));
            } else {
                strange = true;
            }
        } catch (RuntimeException malformed) {
            // Code under test can write here too.
            strange = true;
        }
    }

    private void add(List<String> fields) {
        switch (fields.get(1)) {
            case "test" -> test(fields);
            case "lines" -> lines(fields);
            case "after" -> after(fields);
            case WarmOrders.ANSWER, WarmOrders.RECORDED, WarmOrders.ASKED, WarmOrders.LEFT -> told(fields);
            case "end" -> announced = count(fields.get(2));
            default -> strange = true;
        }
    }

    private void test(List<String> fields) {
        entries++;
        var status = Status.valueOf(fields.get(4).toUpperCase(Locale.ROOT));
        if (fields.get(2).isEmpty()) {
            // Something of the framework's own failed, before or beside every test.
            strange = true;
            return;
        }
        if (fields.get(2).equals(sentinels.className())) {
            passingPassed |= fields.get(3).equals(sentinels.passing()) && status == Status.PASSED;
            failingFailed |= fields.get(3).equals(sentinels.failing()) && status == Status.FAILED;
            failingPassed |= fields.get(3).equals(sentinels.failing()) && status == Status.PASSED;
            return;
        }
        tests.add(new ReportedTest(
                new TestId(module, fields.get(2), fields.get(3)),
                status,
                fields.get(6),
                fields.get(7),
                fields.get(8),
                Duration.ofMillis(Math.min(LONGEST_MILLIS, Math.max(0, Long.parseLong(fields.get(5)))))));
    }

    private void lines(List<String> fields) {
        if (fields.get(2).equals(sentinels.className()) || fields.get(4).isEmpty()) {
            return;
        }
        var reached = lines.computeIfAbsent(new TestId(module, fields.get(2), fields.get(3)), test -> new HashSet<>());
        for (var id : fields.get(4).split(",", -1)) {
            reached.add(Integer.valueOf(id));
        }
    }

    private static int count(String text) {
        var count = Integer.parseInt(text);
        if (count < 0) {
            throw new IllegalArgumentException("fewer than none");
        }
        return count;
    }

    private void told(List<String> fields) {
        entries++;
        told.add(List.copyOf(fields.subList(1, fields.size())));
    }

    private void after(List<String> fields) {
        mostBurnt = Long.parseLong(fields.get(2));
        ranDry = Boolean.parseBoolean(fields.get(3));
        suspicion = fields.get(4);
    }

    /** Whether somebody else wrote here too. */
    boolean isStrange() {
        return strange;
    }

    /** Whether the child has said that there is no more. */
    boolean hasEnded() {
        return announced >= 0;
    }

    /** The most steps that one test took. */
    long mostBurnt() {
        return mostBurnt;
    }

    /** Whether the code under test used up its fuel. */
    boolean ranDry() {
        return ranDry;
    }

    /** Why the child thinks that it should run no more candidates; empty when it does not. */
    String suspicion() {
        return suspicion;
    }

    boolean isComplete() {
        return !strange && announced == entries;
    }

    SentinelAnswer sentinels() {
        if (failingPassed) {
            return SentinelAnswer.MISBEHAVED;
        }
        return passingPassed && failingFailed ? SentinelAnswer.BEHAVED : SentinelAnswer.ABSENT;
    }

    /** What else it says: answers of calls, recorded calls, numbers that were asked for, who left something behind; as fields. */
    List<List<String>> told() {
        return told;
    }

    List<ReportedTest> tests() {
        return tests;
    }

    Map<TestId, Set<Integer>> reached() {
        return lines;
    }
}
