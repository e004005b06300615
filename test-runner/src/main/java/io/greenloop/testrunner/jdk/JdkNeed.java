package io.greenloop.testrunner.jdk;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which JDK a build asks for, told from what it says when the one it runs on does not fit. */
public final class JdkNeed {

    /** The version of class files that Java 1.0 would have had. */
    private static final int FIRST_CLASS_FILES = 44;

    /**
     * A kind of complaint and how it is read; the first group is a number or a range. All that repeats has an end: code of the project may
     * have written the text, and each beginning of a complaint would be followed through all of it.
     */
    private enum Complaint {
        RELEASE("(?:release version|invalid (?:target|source) release:) (?:1\\.)?(\\d{1,4})(?: not supported)?"),
        RETIRED("(?:Source|Target) option (?:1\\.)?(\\d{1,4}) is no longer supported"),
        CLASS_FILE(
                "has been compiled by a more recent version of the Java[^\\n]{0,300}?\\(class file version (\\d{1,4})"),
        DEPENDENCY("class file has wrong version (\\d{1,4})\\.\\d+, should be"),
        ENFORCED(
                "Detected JDK (?:[^\\n]{0,300}? )?[Vv]ersion:? '?[^' ]+'? (?:\\(JAVA_HOME=[^)]{0,1000}\\) )?is not in the allowed range"
                        + " '?([^'\\s]+?)'?\\.?(?=\\s|$)"),
        TOOLCHAIN("Cannot find matching toolchain definitions for the following toolchain types:\\s*(?:\\[ERROR\\] )?"
                + "jdk \\[([^\\]]{0,1000})\\]"),
        TEST_TOOLCHAIN(
                "Requested toolchain specification did not match any configured toolchain: \\{([^}]{0,1000})\\}");

        private final Pattern pattern;

        Complaint(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }

        private JdkNeed need(MatchResult match) {
            var value = match.group(1);
            return switch (this) {
                case RELEASE, RETIRED -> compilingFor(Integer.parseInt(value));
                case CLASS_FILE, DEPENDENCY -> atLeast(Integer.parseInt(value) - FIRST_CLASS_FILES);
                case ENFORCED ->
                    new JdkNeed(
                            "a JDK of version %s".formatted(value),
                            jdk -> VersionRange.of(value).contains(jdk.version()));
                // Every JDK was on offer, so none of them will do.
                case TOOLCHAIN, TEST_TOOLCHAIN ->
                    new JdkNeed("a JDK as toolchain with %s".formatted(value.strip()), jdk -> false);
            };
        }
    }

    private final String words;
    private final Predicate<Jdk> met;

    private JdkNeed(String words, Predicate<Jdk> met) {
        this.words = requireNonNull(words, "words");
        this.met = requireNonNull(met, "met");
    }

    /** @param said by Maven or a compiler of a build that failed */
    public static Optional<JdkNeed> in(String said) {
        return Stream.of(Complaint.values())
                .flatMap(complaint -> complaint.pattern.matcher(said).results().map(complaint::need))
                .findFirst();
    }

    private static JdkNeed compilingFor(int release) {
        return new JdkNeed(
                release < Runtime.version().feature()
                        ? "a JDK that still compiles for Java %d".formatted(release)
                        : "JDK %d or later".formatted(release),
                jdk -> jdk.compilesFor(release));
    }

    private static JdkNeed atLeast(int release) {
        return new JdkNeed("JDK %d or later".formatted(release), jdk -> jdk.feature() >= release);
    }

    boolean isMetBy(Jdk jdk) {
        return met.test(jdk);
    }

    /** The need in words, such as {@code JDK 21 or later}. */
    @Override
    public String toString() {
        return words;
    }
}
