package io.greenloop.orchestrator.rest;

import io.greenloop.contracts.JobId;
import io.greenloop.orchestrator.Jobs;
import io.greenloop.orchestrator.domain.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds the job that a path names, or ends the request. */
@ApplicationScoped
public class KnownJobs {

    private final Jobs jobs;

    @Inject
    KnownJobs(Jobs jobs) {
        this.jobs = jobs;
    }

    /** @throws ProblemException 404 when there is none */
    Job named(String id) {
        return parsed(id).flatMap(jobs::find).orElseThrow(() -> unknown(id));
    }

    static ProblemException unknown(String id) {
        return new ProblemException(Problem.of(ProblemType.UNKNOWN_JOB, "job '%s'".formatted(id)));
    }

    private static Optional<JobId> parsed(String id) {
        try {
            return Optional.of(new JobId(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
