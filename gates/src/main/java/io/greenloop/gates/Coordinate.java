package io.greenloop.gates;

import static java.util.Objects.requireNonNull;

/**
 * Something that a POM takes from a repository.
 *
 * @param version empty where the POM leaves it to somebody else; may still hold a <code>${property}</code> nobody here sets
 */
public record Coordinate(Kind kind, String group, String artifact, String version, String type) {

    /** In what role a POM names it. */
    public enum Kind {
        DEPENDENCY,
        MANAGED,
        BOM,
        PARENT,
        PLUGIN
    }

    public Coordinate {
        requireNonNull(kind, "kind");
        requireNonNull(group, "group");
        requireNonNull(artifact, "artifact");
        version = version == null ? "" : version;
        type = type == null || type.isEmpty() ? "jar" : type;
    }

    /** {@code group:artifact}. */
    public String name() {
        return group + ":" + artifact;
    }

    boolean isReadable() {
        return !(name() + version).contains("${");
    }

    Coordinate withVersion(String other) {
        return new Coordinate(kind, group, artifact, other, type);
    }

    @Override
    public String toString() {
        return version.isEmpty() ? name() : name() + ":" + version;
    }
}
