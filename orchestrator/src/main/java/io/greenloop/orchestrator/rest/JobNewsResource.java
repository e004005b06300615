package io.greenloop.orchestrator.rest;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happens to a job, as it happens. */
@Path("/api/v1/jobs/{id}/events")
@Tag(name = "Jobs")
@SecurityRequirement(name = "token")
@APIResponse(
        responseCode = "4XX",
        description = "What is wrong",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class JobNewsResource {

    private final KnownJobs known;
    private final JobNewsStream news;

    @Inject
    JobNewsResource(KnownJobs known, JobNewsStream news) {
        this.known = known;
        this.news = news;
    }

    /** A job's news as they happen, up to its end. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(
            summary = "Follow a job",
            description = "Server-sent events from the first, or from the one after Last-Event-ID or, where that is"
                    + " absent, 'after'; ends after 'ended'.")
    public Multi<OutboundSseEvent> events(
            @PathParam("id") String id,
            @HeaderParam("Last-Event-ID") @Parameter(schema = @Schema(type = SchemaType.INTEGER)) String last,
            @QueryParam("after")
                    @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
                    String after,
            @Context Sse sse) {
        var job = known.named(id);
        // A client that comes back by itself asks for the same address again, and says in the header where it stands.
        var position =
                last == null ? position("after", after, job.told()) : position("Last-Event-ID", last, job.told());
        return news.after(job.id(), position, sse);
    }

    /** What was never told cannot have been heard: to wait for it would be to miss everything before. */
    private static long position(String name, String text, long told) {
        return Query.number(name, text, 0, 0, (int) Math.min(told, Integer.MAX_VALUE));
    }
}
