package io.greenloop.testrunner.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The options of a JVM that runs a module's tests: ours first, so that those of the project win. */
final class ChildOptions {

    /** Jumps back until a loop is compiled while it runs. A candidate that hangs stays in one loop, and 60,000 as usual is most of its time. */
    private static final String LOOPS_COMPILED_SOON = "-XX:Tier3BackEdgeThreshold=10000";

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    private ChildOptions() {}

    static List<String> of(TestRunnerSettings settings, ModuleLayout module) {
        var options = new ArrayList<>(List.of(
                "-Xmx%dm".formatted(settings.testHeapMebibytes()),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                LOOPS_COMPILED_SOON,
                "-Xshare:auto",
                "-enableassertions"));
        var words = WORD.matcher(module.argLine());
        while (words.find()) {
            options.add(word(words));
        }
        options.add("-Dbasedir=" + ForkedLane.inside(ForkedLane.WORK, module.directory()));
        module.properties().forEach((name, value) -> options.add("-D%s=%s".formatted(name, value)));
        return options;
    }

    private static String word(Matcher words) {
        for (int group = 1; group <= 2; group++) {
            if (words.group(group) != null) {
                return words.group(group);
            }
        }
        return words.group(3);
    }
}
