package io.greenloop.gates;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a registry knows against packages.
 *
 * @param isComplete whether every package could be asked about; without that, no advisory means nothing
 */
public record Audit(boolean isComplete, List<Advisory> advisories) {

    /** Nobody could be asked. */
    public static final Audit UNANSWERED = new Audit(false, List.of());

    /** Everybody was asked, and nobody had anything to say. */
    public static final Audit NOTHING_KNOWN = new Audit(true, List.of());

    public Audit {
        advisories = List.copyOf(advisories);
    }

    /**
     * A package that is asked about.
     *
     * @param version one version or a range as the client reads it; empty for any
     */
    public record Subject(String name, String version) {

        public Subject {
            requireNonNull(name, "name");
            requireNonNull(version, "version");
        }

        @Override
        public String toString() {
            return version.isEmpty() ? name : name + " " + version;
        }
    }

    /**
     * A vulnerability that is publicly known.
     *
     * @param name the package that has it
     * @param id such as {@code GHSA-35jh-r3h4-6jhm}
     * @param severity as the registry says it; empty when it says none
     */
    public record Advisory(String name, String id, String severity) {

        public Advisory {
            requireNonNull(name, "name");
            requireNonNull(id, "id");
            requireNonNull(severity, "severity");
        }
    }
}
