package io.greenloop.orchestrator.rest;

import io.greenloop.orchestrator.JobSteps;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a job has to show: its patch, its steps and what they printed. */
@Path("/api/v1/jobs/{id}")
@Tag(name = "Jobs")
@SecurityRequirement(name = "token")
@APIResponse(
        responseCode = "4XX",
        description = "What is wrong",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class JobEvidenceResource {

    private final KnownJobs known;
    private final JobPatches patches;
    private final JobSteps steps;
    private final StepLogs logs;

    @Inject
    JobEvidenceResource(KnownJobs known, JobPatches patches, JobSteps steps, StepLogs logs) {
        this.known = known;
        this.patches = patches;
        this.steps = steps;
        this.logs = logs;
    }

    /** What {@code git apply} accepts. */
    @GET
    @Path("patch")
    @Produces("text/x-diff")
    @Operation(
            summary = "Take the patch",
            description = "What made every test green; with best=true the best there is, for 'git apply'.")
    @APIResponse(
            responseCode = "200",
            description = "The patch",
            content = @Content(mediaType = "text/x-diff", schema = @Schema(type = SchemaType.STRING)))
    public String patch(
            @PathParam("id") String id,
            @QueryParam("best") @Parameter(schema = @Schema(type = SchemaType.BOOLEAN)) String best) {
        var job = known.named(id);
        var patch = Query.flag("best", best) ? patches.healing(job).or(() -> patches.best(job)) : patches.healing(job);
        return patch.orElseThrow(() -> new ProblemException(Problem.of(ProblemType.NO_PATCH)));
    }

    /** What made the failing tests pass and broke none. */
    @GET
    @Path("plausible")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "List what was plausible",
            description =
                    "Of each fault that was mended the patch that was chosen, then what else was plausible, best first.")
    public PlausibleList plausible(@PathParam("id") String id) {
        return PlausibleList.of(known.named(id).healed());
    }

    /** What workers were asked for, and what came of it. */
    @GET
    @Path("steps")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "List the steps of a job", description = "In the order in which they were first asked for.")
    public StepList steps(@PathParam("id") String id) {
        return new StepList(
                steps.of(known.named(id).id()).stream().map(StepView::of).toList());
    }

    /** What a step printed. */
    @GET
    @Path("steps/{step}/log")
    @Produces("text/plain;charset=UTF-8")
    @Operation(
            summary = "Read the log of a step",
            description = "What the build printed, the middle left out where it is long; secrets are taken out.")
    @APIResponse(
            responseCode = "200",
            description = "The log",
            content = @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)))
    public String log(
            @PathParam("id") String id,
            @PathParam("step") @Parameter(description = "Such as 0-prepare-1") String step) {
        return logs.of(known.named(id).id(), step);
    }
}
