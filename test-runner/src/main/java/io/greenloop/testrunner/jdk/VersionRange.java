package io.greenloop.testrunner.jdk;

import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.VersionScheme;

/**
 * A range of JDK versions as Maven's Enforcer reads it: {@code [17,22)}, {@code [21,)}, and a plain {@code 21} for 21 or later.
 *
 * @see <a href="https://maven.apache.org/enforcer/enforcer-rules/versionRanges.html">Version ranges</a>
 */
record VersionRange(String spec) {

    static VersionRange of(String spec) {
        var isPlain = !spec.startsWith("[") && !spec.startsWith("(");
        return new VersionRange(isPlain ? "[%s,)".formatted(spec) : spec);
    }

    /** False where the range cannot be read. */
    boolean contains(String version) {
        VersionScheme scheme = new GenericVersionScheme();
        try {
            return scheme.parseVersionConstraint(spec).containsVersion(scheme.parseVersion(version));
        } catch (InvalidVersionSpecificationException unreadable) {
            return false;
        }
    }
}
