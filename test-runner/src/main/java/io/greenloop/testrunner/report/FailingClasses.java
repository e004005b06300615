package io.greenloop.testrunner.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    private static final Pattern TOLD =
            Pattern.compile("^\\[\\w+\\] Tests run: \\d+, Failures: (\\d+), Errors: (\\d+), .* in ([\\w.$]+)\\s*$");

    private FailingClasses() {}

    /** @param output all that a build printed */
    public static Set<String> in(Path output) {
        var found = new TreeSet<String>();
        try (var lines = Files.lines(output, StandardCharsets.ISO_8859_1)) {
            lines.filter(line -> line.startsWith("["))
                    .map(TOLD::matcher)
                    .filter(match -> match.matches() && !(match.group(1) + match.group(2)).matches("0+"))
                    .forEach(match -> found.add(match.group(3)));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
