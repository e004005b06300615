package io.greenloop.orchestrator.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenloop.contracts.JobId;
import io.greenloop.orchestrator.JobRepositories;
import io.greenloop.orchestrator.JobSteps;
import io.greenloop.orchestrator.StepRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Gives out what steps printed; the workers that stored it took secrets out before. */
@ApplicationScoped
public class StepLogs {

    /** Workers keep to less; what one stored against that is cut. */
    private static final int MOST_BYTES = 2 << 20;

    private final JobSteps steps;
    private final JobRepositories repositories;

    @Inject
    StepLogs(JobSteps steps, JobRepositories repositories) {
        this.steps = steps;
        this.repositories = repositories;
    }

    /** @throws ProblemException 404 when there is no such step, or nothing was kept of it */
    String of(JobId job, String name) {
        var step = StepName.parse(job, name)
                .flatMap(steps::find)
                .orElseThrow(() -> problem(ProblemType.UNKNOWN_STEP, name));
        if (step.log().isEmpty()) {
            throw problem(ProblemType.NO_LOG, name);
        }
        return text(job, step);
    }

    private String text(JobId job, StepRecord step) {
        try (var workspace = repositories.workspaces().open(job.value())) {
            var bytes = workspace.blob(step.log());
            return new String(bytes, 0, Math.min(bytes.length, MOST_BYTES), UTF_8);
        }
    }

    private static ProblemException problem(ProblemType type, String name) {
        return new ProblemException(Problem.of(type, "step '%s'".formatted(name)));
    }
}
