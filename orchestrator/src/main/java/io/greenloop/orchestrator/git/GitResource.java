package io.greenloop.orchestrator.git;

import io.greenloop.contracts.JobId;
import io.greenloop.workspace.GitHttp;
import io.greenloop.workspace.GitService;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Each job's repository over git's smart HTTP protocol, for whoever holds the job's own token. */
@Path("/git/{jobId}")
public class GitResource {

    private final ServedRepositories repositories;

    @Inject
    GitResource(ServedRepositories repositories) {
        this.repositories = repositories;
    }

    /** What the repository has. */
    @GET
    @Path("info/refs")
    @Operation(hidden = true)
    public Response advertise(
            @PathParam("jobId") String jobId,
            @QueryParam("service") String service,
            @HeaderParam("Authorization") String authorization) {
        var id = authorised(jobId, authorization);
        var wanted = GitService.named(service == null ? "" : service)
                .orElseThrow(() -> new BadRequestException("only git's smart protocol is spoken here"));
        return answer(wanted.advertisementType(), out -> repositories.git().advertise(id, wanted, out));
    }

    /** Gives objects out. */
    @POST
    @Path("git-upload-pack")
    @Operation(hidden = true)
    public Response fetch(
            @PathParam("jobId") String jobId,
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Content-Encoding") String encoding,
            InputStream body) {
        return serve(authorised(jobId, authorization), GitService.UPLOAD_PACK, encoding, body);
    }

    /** Takes objects in. */
    @POST
    @Path("git-receive-pack")
    @Operation(hidden = true)
    public Response push(
            @PathParam("jobId") String jobId,
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Content-Encoding") String encoding,
            InputStream body) {
        return serve(authorised(jobId, authorization), GitService.RECEIVE_PACK, encoding, body);
    }

    private Response serve(String id, GitService service, String encoding, InputStream body) {
        return answer(
                service.resultType(),
                out -> repositories.git().serve(id, service, GitHttp.decoded(body, encoding), out));
    }

    /** A wrong token and a job that does not exist look alike until the token is right. */
    private String authorised(String jobId, String authorization) {
        var id = parsed(jobId);
        if (!repositories.opens(id, authorization)) {
            throw new NotAuthorizedException("Bearer realm=\"greenloop\"");
        }
        if (!repositories.has(id)) {
            // A worker gives a job up on this word alone; any other 404 may be a proxy's.
            throw new NotFoundException(Response.status(Response.Status.NOT_FOUND)
                    .header(GitHttp.STATE_HEADER, GitHttp.GONE)
                    .build());
        }
        return id.value();
    }

    private static JobId parsed(String jobId) {
        try {
            return new JobId(jobId);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException(noId);
        }
    }

    private static Response answer(String type, Serving serving) {
        StreamingOutput streamed = serving::write;
        return Response.ok(streamed, type).header("Cache-Control", "no-cache").build();
    }

    @FunctionalInterface
    private interface Serving {
        void write(OutputStream out) throws IOException;
    }
}
