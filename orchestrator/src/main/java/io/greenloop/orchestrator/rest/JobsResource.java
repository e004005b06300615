package io.greenloop.orchestrator.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenloop.contracts.JobId;
import io.greenloop.contracts.JobPhase;
import io.greenloop.contracts.JobRequest;
import io.greenloop.contracts.Outcome;
import io.greenloop.orchestrator.Jobs;
import io.greenloop.orchestrator.domain.Job;
import io.greenloop.orchestrator.intake.JobIntake;
import io.greenloop.orchestrator.intake.Submission;
import io.greenloop.orchestrator.intake.Upload;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Jobs over REST: hand in, read, list, cancel, follow, and take the patch. */
@Path("/api/v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs", description = "Requests to heal one project each")
@SecurityRequirement(name = "token")
@APIResponse(
        responseCode = "4XX",
        description = "What is wrong",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class JobsResource {

    private static final String GIT_EXAMPLE = """
            {"source": {"type": "git", "url": "https://git.example.org/shop/billing.git", "ref": "main"},
             "tests": ["org.example.billing.InvoiceTest#roundsHalfUp"],
             "policy": {"budget": {"iterations": 20, "wallTime": "PT10M"}, "tiers": ["TEMPLATE"]},
             "key": "billing-4711"}""";
    private static final String PATH_EXAMPLE = """
            {"source": {"type": "path", "path": "/srv/projects/billing"}}""";

    private final Jobs jobs;
    private final JobIntake intake;
    private final JobNewsStream news;
    private final JobPatches patches;

    @Inject
    JobsResource(Jobs jobs, JobIntake intake, JobNewsStream news, JobPatches patches) {
        this.jobs = jobs;
        this.intake = intake;
        this.news = news;
        this.patches = patches;
    }

    /** Hands in a project that is in a repository or in a folder. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Hand in a project", description = "A git repository, an allowed folder, or an archive.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = JobRequest.class),
                            examples = {
                                @ExampleObject(name = "git", value = GIT_EXAMPLE),
                                @ExampleObject(name = "path", value = PATH_EXAMPLE)
                            }))
    @APIResponse(
            responseCode = "202",
            description = "The job is stored and will be done",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    @APIResponse(
            responseCode = "200",
            description = "An earlier request with this key made the job",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response submit(@HeaderParam("Idempotency-Key") String key, InputStream body) throws IOException {
        var request = JsonBody.read(body, JobRequest.class);
        return answer(intake.submit(
                new JobRequest(request.source(), request.tests(), request.policy(), oneKey(key, request.key()))));
    }

    /** Hands in a project as an archive. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(
            @HeaderParam("Idempotency-Key") String key,
            @RestForm("archive") @Schema(description = "tar.gz or zip") FileUpload archive,
            @RestForm("request") @PartType(MediaType.TEXT_PLAIN) @Schema(description = "JSON: tests, policy, key")
                    String request)
            throws IOException {
        if (archive == null) {
            throw ProblemException.invalid("archive", "the part with the archive is missing");
        }
        var settings = request == null || request.isBlank()
                ? UploadRequest.EMPTY
                : JsonBody.read(new ByteArrayInputStream(request.getBytes(UTF_8)), UploadRequest.class);
        return answer(intake.submit(new Upload(
                archive.fileName(),
                archive.uploadedFile(),
                settings.tests(),
                settings.policy(),
                oneKey(key, settings.key()))));
    }

    /** Part of the list of jobs, newest first. */
    @GET
    @Operation(summary = "List jobs", description = "Newest first.")
    public JobPage list(
            @QueryParam("phase") @Parameter(schema = @Schema(implementation = JobPhase.class)) String phase,
            @QueryParam("outcome") @Parameter(schema = @Schema(implementation = Outcome.class)) String outcome,
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
                    String limit) {
        var page = jobs.list(
                Query.word("phase", phase, JobPhase.class),
                Query.word("outcome", outcome, Outcome.class),
                Query.number("offset", offset, 0, 0, Integer.MAX_VALUE),
                Query.number("limit", limit, 50, 1, 200));
        return new JobPage(page.jobs().stream().map(JobView::of).toList(), page.total());
    }

    /** One job. */
    @GET
    @Path("{id}")
    @Operation(summary = "Read a job")
    public JobView read(@PathParam("id") String id) {
        return JobView.of(found(id));
    }

    /** Stops a job. */
    @POST
    @Path("{id}/cancel")
    @Operation(summary = "Cancel a job")
    @APIResponse(
            responseCode = "202",
            description = "The job is cancelled",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response cancel(@PathParam("id") String id) {
        var job = found(id).id();
        return switch (jobs.cancel(job, "cancelled over REST")) {
            case CANCELLED -> Response.accepted(JobView.of(found(id))).build();
            case ALREADY_ENDED -> throw new ProblemException(Problem.of(ProblemType.JOB_ENDED));
            case UNKNOWN_JOB -> throw unknown(id);
        };
    }

    /** A job's news as they happen, up to its end. */
    @GET
    @Path("{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(
            summary = "Follow a job",
            description = "Server-sent events from the first, or from the one after Last-Event-ID; ends after 'ended'.")
    public Multi<OutboundSseEvent> events(
            @PathParam("id") String id,
            @HeaderParam("Last-Event-ID") @Parameter(schema = @Schema(type = SchemaType.INTEGER)) String last,
            @Context Sse sse) {
        var job = found(id).id();
        return news.after(job, Query.number("Last-Event-ID", last, 0, 0, Integer.MAX_VALUE), sse);
    }

    /** What {@code git apply} accepts. */
    @GET
    @Path("{id}/patch")
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
        var job = found(id);
        var patch = Query.flag("best", best) ? patches.healing(job).or(() -> patches.best(job)) : patches.healing(job);
        return patch.orElseThrow(() -> new ProblemException(Problem.of(ProblemType.NO_PATCH)));
    }

    private Response answer(Submission submission) {
        if (submission instanceof Submission.Refused refused) {
            throw new ProblemException(Problem.of(
                    ProblemType.SOURCE_REFUSED,
                    List.of(new Problem.Fault(refused.field(), refused.code(), refused.reason()))));
        }
        var taken = (Submission.Taken) submission;
        var id = taken.id().value();
        return Response.status(taken.created() ? 202 : 200)
                .location(URI.create("/api/v1/jobs/" + id))
                .entity(JobView.of(found(id)))
                .build();
    }

    private static String oneKey(String header, String body) {
        if (header == null || header.equals(body)) {
            return body;
        }
        if (!body.isEmpty()) {
            throw ProblemException.invalid("key", "it differs from the Idempotency-Key header");
        }
        if (header.length() > 200) {
            throw ProblemException.invalid("Idempotency-Key", "at most 200 characters are allowed");
        }
        return header;
    }

    private Job found(String id) {
        return parsed(id).flatMap(jobs::find).orElseThrow(() -> unknown(id));
    }

    private static Optional<JobId> parsed(String id) {
        try {
            return Optional.of(new JobId(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(Problem.of(ProblemType.UNKNOWN_JOB, "job '%s'".formatted(id)));
    }
}
