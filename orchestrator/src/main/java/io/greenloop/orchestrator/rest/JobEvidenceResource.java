package io.greenloop.orchestrator.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a job has to show: its patch. */
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

    @Inject
    JobEvidenceResource(KnownJobs known, JobPatches patches) {
        this.known = known;
        this.patches = patches;
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
}
