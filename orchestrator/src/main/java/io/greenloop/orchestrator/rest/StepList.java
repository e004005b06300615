package io.greenloop.orchestrator.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The steps of a job, in the order in which they were first asked for. */
@Schema(description = "The steps of a job, in the order in which they were first asked for")
public record StepList(List<StepView> steps) {

    public StepList {
        steps = List.copyOf(steps);
    }
}
