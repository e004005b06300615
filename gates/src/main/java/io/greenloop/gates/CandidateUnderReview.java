package io.greenloop.gates;

import static java.util.Objects.requireNonNull;

import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.GatePolicy;
import java.util.List;

/** A candidate whose diff applies, with all that the gates look at. The facts about its code are found once, when asked for. */
public final class CandidateUnderReview {

    private final List<ChangedFile> files;
    private final int changedLines;
    private final ProjectUnderReview project;
    private final GatePolicy policy;
    private final FailureGroup target;
    private final JavaInspector inspector;
    private final Authorship authorship;
    private JavaChange javaChange;

    /**
     * A job's candidate.
     *
     * @param changedLines lines added and removed together
     */
    public CandidateUnderReview(
            List<ChangedFile> files,
            int changedLines,
            ProjectUnderReview project,
            GatePolicy policy,
            FailureGroup target,
            JavaInspector inspector) {
        this(files, changedLines, project, policy, target, inspector, Authorship.MACHINE);
    }

    /** @param changedLines lines added and removed together */
    public CandidateUnderReview(
            List<ChangedFile> files,
            int changedLines,
            ProjectUnderReview project,
            GatePolicy policy,
            FailureGroup target,
            JavaInspector inspector,
            Authorship authorship) {
        this.files = List.copyOf(files);
        this.changedLines = changedLines;
        this.project = requireNonNull(project, "project");
        this.policy = requireNonNull(policy, "policy");
        this.target = requireNonNull(target, "target");
        this.inspector = requireNonNull(inspector, "inspector");
        this.authorship = requireNonNull(authorship, "authorship");
    }

    public List<ChangedFile> files() {
        return files;
    }

    public List<ChangedFile> poms() {
        return files.stream().filter(ChangedFile::isPom).toList();
    }

    public int changedLines() {
        return changedLines;
    }

    public ProjectUnderReview project() {
        return project;
    }

    public GatePolicy policy() {
        return policy;
    }

    public Authorship authorship() {
        return authorship;
    }

    /** What the job has to turn green. */
    public FailureGroup target() {
        return target;
    }

    /** What the compiler sees of the code before and after. */
    public JavaChange javaChange() {
        if (javaChange == null) {
            javaChange = inspector.inspect(files);
        }
        return javaChange;
    }
}
