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
            "(?i).*(?:alpha|beta|snapshot|preview|milestone|nightly|incubating|[.-]pre|[.-]dev|[.-]ea|[.-]rc|[.-]cr|[.-]m\\d)"
                    + ".*");

    private static final Pattern DATE_LIKE = Pattern.compile("\\d{4,}[.-]?.*");
    private static final GenericVersionScheme SCHEME = new GenericVersionScheme();

    private Versions() {}

    static boolean isStable(String version) {
        return !UNSTABLE.matcher(version).matches();
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
