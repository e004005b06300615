package io.greenloop.orchestrator.rest;

import io.greenloop.contracts.JobPhase;
import io.greenloop.contracts.Outcome;
import io.greenloop.orchestrator.JobFilter;
import io.greenloop.orchestrator.Jobs;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The list of jobs, searched and in pages. */
@Path("/api/v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
@SecurityRequirement(name = "token")
@APIResponse(
        responseCode = "4XX",
        description = "What is wrong",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class JobListResource {

    private static final int LONGEST_SOURCE = 500;

    private final Jobs jobs;

    @Inject
    JobListResource(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Part of the list of jobs, newest first. */
    @GET
    @Operation(
            summary = "List jobs",
            description = "Newest first; every condition holds. Link headers lead to other pages.")
    @APIResponse(
            responseCode = "200",
            description = "Part of the list",
            headers = @Header(name = "Link", description = "rel first, prev and next, after RFC 8288"),
            content = @Content(schema = @Schema(implementation = JobPage.class)))
    public Response list(
            @QueryParam("phase") @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = JobPhase.class))
                    List<String> phases,
            @QueryParam("outcome") @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = Outcome.class))
                    List<String> outcomes,
            @QueryParam("key") @Parameter(description = "The request's key") String key,
            @QueryParam("retryOf") @Parameter(description = "Id of the job that was done again") String retryOf,
            @QueryParam("source") @Parameter(description = "Part of the address, path or archive name") String source,
            @QueryParam("createdAfter") @Parameter(description = "This instant or later, ISO 8601") String after,
            @QueryParam("createdBefore") @Parameter(description = "Before this instant, ISO 8601") String before,
            @QueryParam("offset")
                    @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
                    String offset,
            @QueryParam("limit")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "50"))
                    String limit,
            @Context UriInfo uri) {
        var filter = new JobFilter(
                Query.words("phase", phases, JobPhase.class),
                Query.words("outcome", outcomes, Outcome.class),
                Query.text("key", key, RequestKey.LONGEST),
                Query.id("retryOf", retryOf),
                Query.text("source", source, LONGEST_SOURCE),
                Query.instant("createdAfter", after),
                Query.instant("createdBefore", before));
        return page(
                filter,
                Query.number("offset", offset, 0, 0, Integer.MAX_VALUE - 200),
                Query.number("limit", limit, 50, 1, 200),
                uri);
    }

    private Response page(JobFilter filter, int offset, int limit, UriInfo uri) {
        var page = jobs.list(filter, offset, limit);
        var answer =
                Response.ok(new JobPage(page.jobs().stream().map(JobView::of).toList(), page.total()));
        PageLinks.of(uri.getRequestUri(), offset, limit, page.total()).forEach(link -> answer.header("Link", link));
        return answer.build();
    }
}
