package io.greenloop.gates;

import java.util.List;
import java.util.regex.Pattern;

/** Finds what a container is made of or open to that it was not, and what kept it in and is gone. */
final class ContainerGuards {

    private static final Pattern FETCHED = Pattern.compile(
            "(?i)\\bADD\\s+(?:--\\S+\\s+)*(?<file>https?://[^\\s/]+)|\\b(?:curl|wget)\\b[^|;&]*(?<script>https?://[^\\s/\"']+)[^|;&]*\\|\\s*(?:sudo\\s+)?(?:\\w+/)*(?:ba|z|da)?sh\\b");
    private static final Pattern DEBUGGED = Pattern.compile("jdwp\\b[^\"'\\s]*\\baddress=(?:\\*:|0\\.0\\.0\\.0:)\\d+");
    /** What deployments write to confine what runs in them. */
    private static final List<Pattern> GUARDS = List.of(
            Pattern.compile("readOnlyRootFilesystem:[ \\t]*+true"),
            Pattern.compile("drop:[ \\t]*+(?:\\[[ \\t]*+[\"']?ALL|\\R[ \\t]*+-[ \\t]*+[\"']?ALL)"),
            Pattern.compile("runAsNonRoot:[ \\t]*+true"),
            Pattern.compile("allowPrivilegeEscalation:[ \\t]*+false"));

    private static final Pattern CONTAINER = Pattern.compile("(?m)^[ \\t]*+(?:-[ \\t]*+)?image:");

    private ContainerGuards() {}

    /** Whether a line takes something to run from a host that the file did not name before. */
    static boolean fetches(ChangedFile file, Texts.Line line) {
        var found = FETCHED.matcher(line.text());
        if (file.before().isEmpty() || !found.find()) {
            return false;
        }
        var host = found.group("file") == null ? found.group("script") : found.group("file");
        return !file.before().get().contains(host);
    }

    /** Whether a line lets anybody who reaches the container debug what runs in it, and none did before. */
    static boolean isDebugged(ChangedFile file, Texts.Line line) {
        return DEBUGGED.matcher(line.text()).find()
                && file.before().filter(text -> !DEBUGGED.matcher(text).find()).isPresent();
    }

    /** What confined containers of a file and confines fewer of as many. */
    static List<String> gone(ChangedFile file) {
        if (file.before().isEmpty() || file.after().isEmpty()) {
            return List.of();
        }
        var before = file.before().get();
        var after = file.after().get();
        var isFewer = count(CONTAINER, after) < count(CONTAINER, before);
        return isFewer
                ? List.of()
                : GUARDS.stream()
                        .filter(guard -> count(guard, after) < count(guard, before))
                        .map(guard -> guard.matcher(before)
                                .results()
                                .findFirst()
                                .map(found -> found.group().replaceAll("\\s+", " "))
                                .orElse(""))
                        .toList();
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }
}
