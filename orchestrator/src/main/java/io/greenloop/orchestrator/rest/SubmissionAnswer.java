package io.greenloop.orchestrator.rest;

import io.greenloop.orchestrator.intake.Submission;
import io.greenloop.orchestrator.metrics.RequestMeters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** Says over HTTP what became of a request for a job. */
@ApplicationScoped
public class SubmissionAnswer {

    private final KnownJobs jobs;
    private final RequestMeters meters;

    @Inject
    SubmissionAnswer(KnownJobs jobs, RequestMeters meters) {
        this.jobs = jobs;
        this.meters = meters;
    }

    /** @throws ProblemException when there is no job for it */
    Response to(Submission submission) {
        meters.overRest(submission);
        if (submission instanceof Submission.Taken taken) {
            var id = taken.id().value();
            return Response.status(taken.created() ? 202 : 200)
                    .location(URI.create("/api/v1/jobs/" + id))
                    .entity(JobView.of(jobs.named(id)))
                    .build();
        }
        throw new ProblemException(problem(submission));
    }

    private static Problem problem(Submission submission) {
        if (submission instanceof Submission.KeyReused reused) {
            var faults = reused.differences().stream()
                    .map(name -> new Problem.Fault(name, "it is another one in the first request with this key"))
                    .toList();
            return new Problem(ProblemType.IDEMPOTENCY_KEY_REUSED, reused.reason(), faults);
        }
        if (submission instanceof Submission.Refused refused) {
            return Problem.of(
                    refused.field().startsWith("policy") ? ProblemType.INVALID_REQUEST : ProblemType.SOURCE_REFUSED,
                    List.of(new Problem.Fault(refused.field(), refused.code(), refused.reason())));
        }
        if (submission instanceof Submission.CodeGone gone) {
            return Problem.of(ProblemType.CODE_GONE, "the repository of job %s was removed".formatted(gone.id()));
        }
        throw new IllegalStateException("submission %s has no answer".formatted(submission));
    }
}
