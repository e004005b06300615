package io.greenloop.gates;

import static java.util.Objects.requireNonNull;

import io.greenloop.gates.PackageSource.Ecosystem;

/**
 * Something that a manifest of npm or Python takes from a registry.
 *
 * @param version one version or a range as the client reads it; empty for any
 * @param isElsewhere whether it comes from an address of its own and not from the registry
 */
record Requirement(Ecosystem ecosystem, String name, String version, boolean isElsewhere) {

    Requirement {
        requireNonNull(ecosystem, "ecosystem");
        requireNonNull(name, "name");
        requireNonNull(version, "version");
    }

    /** The version without what says how far it may be left, such as {@code ^}. */
    String number() {
        return version.replaceFirst("^(?:===?|[\\^~v]|>=|~=)\\s*", "");
    }

    @Override
    public String toString() {
        return version.isEmpty() ? name : name + " " + version;
    }
}
