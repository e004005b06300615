package io.greenloop.gates;

import io.greenloop.gates.ArtifactSource.Availability;
import io.greenloop.gates.ArtifactSource.State;
import java.util.List;

/** Asks the registries of other languages, through their own clients, what they have. */
public interface PackageSource {

    /** Whose packages they are. */
    enum Ecosystem {
        NPM,
        PYTHON
    }

    /** Nobody is asked, so that nothing is known. */
    PackageSource NOBODY = (ecosystem, name, version) -> new Availability(State.UNREACHABLE, List.of());

    /**
     * Whether a package has a version that fits.
     *
     * @param version as the manifest writes it: one version or a range; empty for any
     */
    Availability find(Ecosystem ecosystem, String name, String version);

    /** What is publicly known against packages, each in the version that would be installed now. */
    default Audit audit(Ecosystem ecosystem, List<Audit.Subject> subjects) {
        return Audit.UNANSWERED;
    }
}
