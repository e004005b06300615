package io.greenloop.gates;

import static java.util.Objects.requireNonNull;

import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.GatePolicy;
import java.util.List;

/** A candidate whose diff applies, with all that the gates look at. The facts about its code are found once, when asked for. */
public final class CandidateUnderReview {

    private final List<ChangedFile> files;
    private final int changedLines;
    private final ProjectUnderReview project;
    private final GatePolicy policy;
    private final List<FailureSignature> failures;
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
        this(files, changedLines, project, policy, target.failures(), inspector, Authorship.MACHINE);
    }

    private CandidateUnderReview(
            List<ChangedFile> files,
            int changedLines,
            ProjectUnderReview project,
            GatePolicy policy,
            List<FailureSignature> failures,
            JavaInspector inspector,
            Authorship authorship) {
        this.files = List.copyOf(files);
        this.changedLines = changedLines;
        this.project = requireNonNull(project, "project");
        this.policy = requireNonNull(policy, "policy");
        this.failures = List.copyOf(failures);
        this.inspector = requireNonNull(inspector, "inspector");
        this.authorship = requireNonNull(authorship, "authorship");
    }

    /**
     * Anyone's change, which no failing test asked for.
     *
     * @param changedLines lines added and removed together
     */
    public static CandidateUnderReview ofAnyone(
            List<ChangedFile> files,
            int changedLines,
            ProjectUnderReview project,
            GatePolicy policy,
            JavaInspector inspector) {
        return new CandidateUnderReview(files, changedLines, project, policy, List.of(), inspector, Authorship.ANYONE);
    }

    public List<ChangedFile> files() {
        return files;
    }

    public List<ChangedFile> poms() {
        return files.stream().filter(ChangedFile::isPom).toList();
    }

    /** The changed POM at this path, or the first: what counts for one may be written in another, such as its parent. */
    ChangedFile pomFor(String path) {
        return poms().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElse(poms().get(0));
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

    /** What the job has to turn green; nothing where no job asked for the change. */
    public List<FailureSignature> failures() {
        return failures;
    }

    /** What the compiler sees of the code before and after. */
    public JavaChange javaChange() {
        if (javaChange == null) {
            javaChange = inspector.inspect(files);
        }
        return javaChange;
    }
}
