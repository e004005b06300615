package io.greenloop.contracts;

import java.util.List;
import java.util.Objects;

/**
 * Bring the code in and fetch, outside the sandbox, what its build without network misses.
 *
 * @param source cloned when it is a git source; others were imported when the job was accepted
 * @param baseCommit commit of the imported code, empty when it has yet to be cloned
 * @param profiles that the project is built with
 */
public record PrepareProject(
        StepId step, ProjectSource source, String baseCommit, List<MavenProfile> profiles, Containment containment)
        implements StepCommand {

    public PrepareProject {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(containment, "containment");
        profiles = MavenProfile.list(profiles);
        baseCommit = baseCommit == null ? "" : baseCommit;
    }
}
