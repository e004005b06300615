package io.greenloop.testrunner.report;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds the test classes that a test JVM was at when it ended before its time. */
public final class CrashedClasses {

    private static final Pattern RUNNING = Pattern.compile("^\\[INFO\\] Running (\\S+)$");
    private static final Pattern DONE = Pattern.compile("^\\[\\w+\\] Tests run: .* in (\\S+)$");
    private static final Pattern NAMED = Pattern.compile("^\\[ERROR\\] ([\\w.$]+)$");

    private CrashedClasses() {}

    /** @param log of a build whose test JVM crashed or that was ended */
    public static Set<String> in(String log) {
        var named = new TreeSet<String>();
        var running = new TreeSet<String>();
        var listed = false;
        for (var line : (Iterable<String>) log.lines()::iterator) {
            var match = RUNNING.matcher(line);
            if (match.matches()) {
                running.add(match.group(1));
            }
            match = DONE.matcher(line);
            if (match.matches()) {
                running.remove(match.group(1));
            }
            match = NAMED.matcher(line);
            if (listed && match.matches()) {
                named.add(match.group(1));
            }
            listed = line.endsWith("Crashed tests:") || listed && match.matches();
        }
        return named.isEmpty() ? running : named;
    }
}
