package io.greenloop.orchestrator.rest;

import io.greenloop.contracts.Outcome;
import io.greenloop.orchestrator.JobRepositories;
import io.greenloop.orchestrator.domain.Healed;
import io.greenloop.orchestrator.domain.Job;
import io.greenloop.workspace.JobWorkspace;
import io.greenloop.workspace.PatchRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Makes the patch of a job: everything between the submitted code and what came of it, for {@code git apply}. */
@ApplicationScoped
public class JobPatches {

    private static final String BEST_REF = "refs/greenloop/best/";

    private final JobRepositories repositories;

    @Inject
    JobPatches(JobRepositories repositories) {
        this.repositories = repositories;
    }

    /** The patch that made every test green; empty while there is none. */
    Optional<String> healing(Job job) {
        var isHealed = job.hasEnded() && job.ending().outcome() == Outcome.HEALED;
        return isHealed ? upTo(job, job.headCommit()) : Optional.empty();
    }

    /** The healing patch or, where there is none, what was healed so far with the best candidate on top. */
    Optional<String> best(Job job) {
        if (job.best() == null) {
            return upTo(job, job.headCommit());
        }
        try (var workspace = repositories.workspaces().open(job.id().value())) {
            return Optional.of(workspace.diff(job.baseCommit(), commit(workspace, job, job.best())));
        }
    }

    private Optional<String> upTo(Job job, String commit) {
        if (commit.equals(job.baseCommit())) {
            return Optional.empty();
        }
        return Optional.of(repositories.diff(job.id(), job.baseCommit(), commit));
    }

    /** A candidate that was never confirmed has no commit yet. */
    private static String commit(JobWorkspace workspace, Job job, Healed best) {
        if (!best.commit().isEmpty()) {
            return best.commit();
        }
        var candidate = best.candidate();
        try {
            return workspace.commitPatch(
                    job.headCommit(), candidate.diff(), candidate.explanation(), BEST_REF + candidate.id());
        } catch (PatchRefused refused) {
            throw new IllegalStateException(
                    "candidate %s of job %s was run but does not apply".formatted(candidate.shortId(), job.id()),
                    refused);
        }
    }
}
