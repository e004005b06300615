package io.greenloop.gates;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.Version;

/** Orders versions as Maven does and tells stable ones from others. */
final class Versions {

    /** Sorted by Maven, some of these come after the release that they precede. */
    private static final Pattern UNSTABLE = Pattern.compile(
            "(?i).*(?:alpha|beta|snapshot|preview|milestone|nightly|canary|incubating|[.-]pre|[.-]dev|[.-]ea(?!p)|[.-]early"
                    + "|(?:[.-]|\\d)(?:rc|cr)(?:[.-]?\\d|$)|[.-]m\\d|\\d[ab]\\d|[.-]b\\d|[.-]test\\b).*");

    /** A whole date, with or without separators; a year alone is how some projects number their releases. */
    private static final Pattern DATE_LIKE =
            Pattern.compile("(?:19|20)\\d\\d[.-]?(?:0[1-9]|1[0-2])[.-]?(?:0[1-9]|[12]\\d|3[01])(?:\\D.*)?");

    /** Whoever builds next may get another. */
    private static final Pattern OPEN = Pattern.compile("[\\[(].*|LATEST|RELEASE|.*\\+");

    private static final GenericVersionScheme SCHEME = new GenericVersionScheme();

    private Versions() {}

    static boolean isStable(String version) {
        return !UNSTABLE.matcher(version).matches();
    }

    static boolean isOpen(String version) {
        return OPEN.matcher(version).matches();
    }

    /** The highest stable version; numbering by date counts only where there is no other. */
    static Optional<String> latestStable(List<String> versions) {
        var order = Comparator.comparing(Versions::parsed);
        var stable = versions.stream().filter(Versions::isStable).toList();
        return stable.stream()
                .filter(version -> !DATE_LIKE.matcher(version).matches())
                .max(order)
                .or(() -> stable.stream().max(order));
    }

    static boolean isAbove(String version, String other) {
        return parsed(version).compareTo(parsed(other)) > 0;
    }

    private static Version parsed(String version) {
        try {
            return SCHEME.parseVersion(version);
        } catch (InvalidVersionSpecificationException e) {
            throw new IllegalStateException("the generic scheme reads every version, but not " + version, e);
        }
    }
}
