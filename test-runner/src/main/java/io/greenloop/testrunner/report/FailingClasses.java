package io.greenloop.testrunner.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The test classes of which Maven itself said, in its output, that tests failed. Tests can rewrite their reports; they can add
 * to the output, but not take back what stands in it.
 */
public final class FailingClasses {

    /** Anywhere in a line: tests that print something without a line end have it stand before Maven's words. */
    private static final Pattern TOLD =
            Pattern.compile("\\[\\w{1,9}\\] Tests run: \\d+, Failures: (\\d+), Errors: (\\d+), .* in (\\S+)\\s*$");

    /** Bytes at the end of a line that are looked at. */
    private static final int LAST = 4_000;

    private FailingClasses() {}

    /** @param output all that a build printed */
    public static Set<String> in(Path output) {
        var found = new TreeSet<String>();
        try (var in = new BufferedInputStream(Files.newInputStream(output))) {
            var line = new StringBuilder();
            for (var next = in.read(); next >= 0; next = in.read()) {
                if (next == '\n') {
                    add(line, found);
                    line.setLength(0);
                    continue;
                }
                line.append((char) next);
                if (line.length() >= 2 * LAST) {
                    // A line may be as long as all that a build may print.
                    line.delete(0, LAST);
                }
            }
            add(line, found);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(CharSequence line, Set<String> found) {
        var match = TOLD.matcher(line);
        if (match.find() && !(match.group(1) + match.group(2)).matches("0+")) {
            // Each character is one byte so far, and a class may be named in any script.
            found.add(new String(match.group(3).getBytes(ISO_8859_1), UTF_8));
        }
    }

    /** Whether reports call a class wholly passed of which Maven said otherwise. */
    public static boolean contradict(Set<String> told, Collection<ReportedTest> reported) {
        var known = reported.stream()
                .map(test -> outermost(test.test().className()))
                .collect(Collectors.toSet());
        var failing = reported.stream()
                .filter(test -> test.status() == ReportedTest.Status.FAILED)
                .map(test -> outermost(test.test().className()))
                .collect(Collectors.toSet());
        return told.stream()
                .map(FailingClasses::outermost)
                .anyMatch(name -> known.contains(name) && !failing.contains(name));
    }

    private static String outermost(String className) {
        return className.contains("$") ? className.substring(0, className.indexOf('$')) : className;
    }
}
