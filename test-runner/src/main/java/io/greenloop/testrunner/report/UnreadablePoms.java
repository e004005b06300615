package io.greenloop.testrunner.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the build file that kept Maven from beginning at all, in what Maven says before it runs anything. */
public final class UnreadablePoms {

    private static final Pattern BROKEN = Pattern.compile(
            "(?:Non-parseable|Malformed) POM (\\S+): (.+?)(?: \\(position: .*)? @ (?:\\S+, )?line (\\d+), column (\\d+)");
    private static final Pattern NO_MODULE = Pattern.compile("Child module (\\S+) of (\\S+) does not exist");
    private static final Pattern UNREADABLE = Pattern.compile("Non-readable POM (\\S+):");

    private UnreadablePoms() {}

    /**
     * The first one with its place, such as {@code core/pom.xml:2:15: Unrecognised tag: 'dependencys'}.
     *
     * @param log what Maven printed
     * @param root the project's folder as the build saw it
     */
    public static Optional<String> first(String log, String root) {
        return log.lines()
                .flatMap(line -> List.of(broken(line, root), noModule(line, root), unreadable(line, root)).stream())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> broken(String line, String root) {
        return found(BROKEN, line)
                .map(at -> "%s:%s:%s: %s".formatted(below(at.group(1), root), at.group(3), at.group(4), at.group(2)));
    }

    private static Optional<String> noModule(String line, String root) {
        return found(NO_MODULE, line)
                .map(at -> "%s: its module '%s' does not exist"
                        .formatted(below(at.group(2), root), below(at.group(1), root)));
    }

    private static Optional<String> unreadable(String line, String root) {
        return found(UNREADABLE, line).map(at -> "%s: cannot be read".formatted(below(at.group(1), root)));
    }

    private static Optional<Matcher> found(Pattern pattern, String line) {
        var matcher = pattern.matcher(line);
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }

    private static String below(String path, String root) {
        return path.startsWith(root + "/") ? path.substring(root.length() + 1) : path;
    }
}
