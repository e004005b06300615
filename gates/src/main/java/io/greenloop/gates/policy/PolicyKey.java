package io.greenloop.gates.policy;

import java.nio.file.FileSystems;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What may stand in a policy file, and what each of it may be. */
enum PolicyKey {
    CYCLOMATIC("cyclomatic", 1, 1000),
    COGNITIVE("cognitive", 0, 1000),
    CHANGED_FILES("changedFiles", 1, 100),
    CHANGED_LINES("changedLines", 1, 10_000),
    MERGE_CONFIDENCE("mergeConfidence", 50, 100),
    ALLOWED_PATHS("allowedPaths", "a glob", PolicyKey::isGlob),
    ALLOWED_DEPENDENCIES("allowedDependencies", "a name such as group:artifact", PolicyKey::isDependency),
    ALLOWED_MESSAGES("allowedMessages", "a message", text -> !text.isBlank());

    /** Entries of one list. */
    static final int MOST_ENTRIES = 200;

    /** Characters of one entry. */
    static final int LONGEST_ENTRY = 200;

    private static final Pattern DEPENDENCY = Pattern.compile("[\\w.-]+:[\\w.-]+");

    private final String key;
    private final int least;
    private final int most;
    private final String meaning;
    private final Predicate<String> rule;

    PolicyKey(String key, int least, int most) {
        this.key = key;
        this.least = least;
        this.most = most;
        this.meaning = "";
        this.rule = null;
    }

    PolicyKey(String key, String meaning, Predicate<String> rule) {
        this.key = key;
        this.least = 0;
        this.most = 0;
        this.meaning = meaning;
        this.rule = rule;
    }

    static Optional<PolicyKey> named(String name) {
        return Arrays.stream(values()).filter(key -> key.key.equals(name)).findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(PolicyKey::key).toList();
    }

    String key() {
        return key;
    }

    boolean isList() {
        return rule != null;
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }

    /** What an entry of the list has to be. */
    String meaning() {
        return meaning;
    }

    boolean takes(String entry) {
        return entry.length() <= LONGEST_ENTRY && rule.test(entry);
    }

    private static boolean isGlob(String text) {
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + text);
            return !text.isBlank() && !text.startsWith("/");
        } catch (PatternSyntaxException broken) {
            return false;
        }
    }

    private static boolean isDependency(String text) {
        return DEPENDENCY.matcher(text).matches();
    }
}
