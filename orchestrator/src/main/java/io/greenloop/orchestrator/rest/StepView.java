package io.greenloop.orchestrator.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.greenloop.contracts.StepKind;
import io.greenloop.orchestrator.StepRecord;
import io.greenloop.orchestrator.domain.StepResult;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A step as the world sees it. What is not known yet is left out.
 *
 * @param id within the job: iteration, kind and attempt
 * @param issues how often a worker was asked for it
 * @param worker who took it up last
 * @param took from being taken up to the end
 * @param log where what it printed is to be had; left out when nothing was kept
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A step of a job: what a worker was asked for, and what came of it")
public record StepView(
        String id,
        StepKind kind,
        int iteration,
        int issues,
        String worker,
        Instant issuedAt,
        Instant startedAt,
        Instant endedAt,
        Duration took,
        StepResult result,
        String summary,
        String log) {

    static StepView of(StepRecord record) {
        var step = record.step();
        var id = StepName.of(step);
        return new StepView(
                id,
                step.kind(),
                step.iteration(),
                record.issues(),
                record.worker(),
                record.issuedAt(),
                record.startedAt(),
                record.endedAt(),
                record.took().orElse(null),
                record.result(),
                record.summary(),
                record.log().isEmpty() ? "" : "/api/v1/jobs/%s/steps/%s/log".formatted(step.jobId(), id));
    }
}
