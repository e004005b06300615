package io.greenloop.orchestrator.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenloop.contracts.JobRequest;
import io.greenloop.orchestrator.Jobs;
import io.greenloop.orchestrator.intake.JobIntake;
import io.greenloop.orchestrator.intake.Retry;
import io.greenloop.orchestrator.intake.Upload;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

/** Jobs over REST: hand in, read, cancel, retry. */
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
             "profiles": ["ci"],
             "policy": {"budget": {"iterations": 20, "wallTime": "PT10M"}, "tiers": ["TEMPLATE"]},
             "key": "billing-4711"}""";
    private static final String PATH_EXAMPLE = """
            {"source": {"type": "path", "path": "/srv/projects/billing"}}""";

    private static final String RETRY_EXAMPLE = """
            {"policy": {"budget": {"wallTime": "PT30M"}}}""";

    private final Jobs jobs;
    private final JobIntake intake;
    private final KnownJobs known;
    private final SubmissionAnswer answer;

    @Inject
    JobsResource(Jobs jobs, JobIntake intake, KnownJobs known, SubmissionAnswer answer) {
        this.jobs = jobs;
        this.intake = intake;
        this.known = known;
        this.answer = answer;
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
        return answer.to(intake.submit(request.withKey(RequestKey.of(key, request.key()))));
    }

    /** Hands in a project as an archive. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(
            @HeaderParam("Idempotency-Key") String key,
            @RestForm("archive") @Schema(description = "tar.gz or zip") FileUpload archive,
            @RestForm("request")
                    @PartType(MediaType.TEXT_PLAIN)
                    @Schema(description = "JSON: tests, profiles, policy, key, failure")
                    String request)
            throws IOException {
        if (archive == null) {
            throw ProblemException.invalid("archive", "the part with the archive is missing");
        }
        var settings = request == null || request.isBlank()
                ? UploadRequest.EMPTY
                : JsonBody.read(new ByteArrayInputStream(request.getBytes(UTF_8)), UploadRequest.class);
        return answer.to(intake.submit(new Upload(
                archive.fileName(),
                archive.uploadedFile(),
                settings.tests(),
                settings.profiles(),
                settings.policy(),
                RequestKey.of(key, settings.key()),
                settings.failure())));
    }

    /** One job. */
    @GET
    @Path("{id}")
    @Operation(summary = "Read a job")
    public JobView read(@PathParam("id") String id) {
        return JobView.of(known.named(id));
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
        var job = known.named(id).id();
        return switch (jobs.cancel(job, "cancelled over REST")) {
            case CANCELLED -> Response.accepted(JobView.of(known.named(id))).build();
            case ALREADY_ENDED -> throw new ProblemException(Problem.of(ProblemType.JOB_ENDED));
            case UNKNOWN_JOB -> throw KnownJobs.unknown(id);
        };
    }

    /** Goes on with a parked job. */
    @POST
    @Path("{id}/resume")
    @Operation(
            summary = "Heal what fails here",
            description = "Goes on with a job that is parked because what fails here is not what CI saw.")
    @APIResponse(
            responseCode = "202",
            description = "The job goes on",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response resume(@PathParam("id") String id) {
        if (!jobs.resume(known.named(id).id())) {
            throw new ProblemException(Problem.of(ProblemType.JOB_NOT_PARKED));
        }
        return Response.accepted(JobView.of(known.named(id))).build();
    }

    /** Does an ended job again. */
    @POST
    @Path("{id}/retry")
    @Operation(
            summary = "Do a job again",
            description = "A new job from the code that the ended one started from, whatever became of its source.")
    @RequestBody(
            description = "What is to be different; all of it may be left out",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Retry.class),
                            examples = @ExampleObject(name = "more time", value = RETRY_EXAMPLE)))
    @APIResponse(
            responseCode = "202",
            description = "The new job is stored and will be done",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    @APIResponse(
            responseCode = "200",
            description = "An earlier request with this key made the job",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response retry(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Content-Type") @Parameter(hidden = true) String type,
            InputStream body)
            throws IOException {
        var ended = known.named(id);
        var wanted = JsonBody.readOr(Retry.SAME, type, body, Retry.class);
        if (!ended.hasEnded()) {
            throw new ProblemException(Problem.of(ProblemType.JOB_NOT_ENDED, "cancel it, or wait for its end"));
        }
        return answer.to(intake.retry(ended, wanted.withKey(RequestKey.of(key, wanted.key()))));
    }
}
