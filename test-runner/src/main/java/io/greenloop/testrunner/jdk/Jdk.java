package io.greenloop.testrunner.jdk;

import static java.util.Objects.requireNonNull;

import io.greenloop.testrunner.sandbox.HostPaths;
import io.greenloop.testrunner.sandbox.Mount;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * A JDK on this host.
 *
 * @param home its folder, links resolved
 * @param version such as {@code 17.0.15} or {@code 1.8.0_412}
 * @param vendor one word in lower case, such as {@code eclipse}
 */
public record Jdk(Path home, String version, String vendor) implements Comparable<Jdk> {

    private static final int FIRST_WITHOUT_7 = 20;
    private static final int FIRST_WITHOUT_6 = 12;
    private static final int FIRST_WITH_SHARES = 10;
    private static final int FIRST_UPDATE_OF_8_WITH_SHARES = 191;
    private static final Pattern UPDATE_OF_8 = Pattern.compile("1\\.8\\.\\d+_(\\d{1,5})");

    public Jdk {
        requireNonNull(home, "home");
        requireNonNull(version, "version");
        requireNonNull(vendor, "vendor");
    }

    /** The one that this process runs on. */
    public static Jdk running() {
        var home = HostPaths.javaHome();
        return at(home).orElseGet(() -> new Jdk(home, "" + Runtime.version().feature(), ""));
    }

    /** Empty where there is no compiler, or nothing that says its version. */
    static Optional<Jdk> at(Path home) {
        var release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin/javac")) || !Files.isReadable(release)) {
            return Optional.empty();
        }
        try (Reader text = Files.newBufferedReader(release)) {
            var properties = new Properties();
            properties.load(text);
            var version = unquoted(properties.getProperty("JAVA_VERSION", ""));
            var vendor = unquoted(properties.getProperty("IMPLEMENTOR", ""));
            return version.matches("\\d.*")
                    ? Optional.of(new Jdk(HostPaths.real(home), version, vendor.split(" ")[0].toLowerCase(Locale.ROOT)))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String unquoted(String value) {
        return value.replace("\"", "").strip();
    }

    /** The Java release it is an implementation of: 8, 17, 25. */
    public int feature() {
        var numbers = (version.startsWith("1.") ? version.substring(2) : version).split("\\D+");
        return Integer.parseInt(numbers[0]);
    }

    /** Whether its compiler makes classes for the release. */
    public boolean compilesFor(int release) {
        return release <= feature() && release >= oldestRelease();
    }

    private int oldestRelease() {
        if (feature() >= FIRST_WITHOUT_7) {
            return 8;
        }
        return feature() >= FIRST_WITHOUT_6 ? 7 : 6;
    }

    /** Whether its JVM starts where it is told a share of the memory in percent; others refuse the option. */
    public boolean takesShares() {
        if (feature() >= FIRST_WITH_SHARES) {
            return true;
        }
        var update = UPDATE_OF_8.matcher(version);
        return update.lookingAt() && Integer.parseInt(update.group(1)) >= FIRST_UPDATE_OF_8_WITH_SHARES;
    }

    /** Its folder as a run sees it. */
    public String inside() {
        return isSystem() ? home.toString() : Mount.ROOT + "jdk-%08x".formatted(home.hashCode());
    }

    /** What a run has to mount to see it; empty where it does anyway. */
    public Optional<Mount> mount() {
        return isSystem() ? Optional.empty() : Optional.of(Mount.readOnly(home, inside()));
    }

    private boolean isSystem() {
        return home.startsWith("/usr");
    }

    /** Older ones first. */
    @Override
    public int compareTo(Jdk other) {
        return Comparator.comparingInt(Jdk::feature)
                .thenComparing(Jdk::version)
                .thenComparing(Jdk::home)
                .compare(this, other);
    }
}
