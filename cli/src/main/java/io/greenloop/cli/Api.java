package io.greenloop.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.greenloop.contracts.JobPhase;
import io.greenloop.contracts.Json;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Greenloop's REST interface, as far as the command line uses it. */
final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PATIENCE_FOR_UPLOADS = Duration.ofMinutes(5);
    private static final Duration PATIENCE_FOR_HEALTH = Duration.ofSeconds(3);
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final URI url;
    private final String token;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Api(URI url, String token) {
        this.url = url;
        this.token = token;
    }

    /** Whether Greenloop is there and takes jobs. */
    boolean isReady() {
        try {
            var request = HttpRequest.newBuilder(url.resolve("/q/health/ready"))
                    .timeout(PATIENCE_FOR_HEALTH)
                    .build();
            return send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (ConnectionLost e) {
            return false;
        }
    }

    /**
     * Hands a project over.
     *
     * @param archive a tar.gz of it
     * @param request JSON with tests, policy and key
     */
    JobView submit(Path archive, String request) {
        var boundary = "greenloop-" + UUID.randomUUID();
        var before = """
                --%1$s\r
                Content-Disposition: form-data; name="request"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="archive"; filename="project.tar.gz"\r
                Content-Type: application/gzip\r
                \r
                """.formatted(boundary, request);
        var call = call("/jobs")
                .timeout(PATIENCE_FOR_UPLOADS)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(before),
                        file(archive),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
                .build();
        return read(checked(send(call, BodyHandlers.ofString())), JobView.class);
    }

    private static BodyPublisher file(Path archive) {
        try {
            return BodyPublishers.ofFile(archive);
        } catch (FileNotFoundException e) {
            throw new IllegalStateException("the archive was just written", e);
        }
    }

    JobView job(String id) {
        return read(get("/jobs/" + id), JobView.class);
    }

    /** Jobs that have not ended, newest two hundred at most. */
    List<JobView> unfinished() {
        var jobs = read(get("/jobs?limit=200"), JsonNode.class).path("jobs");
        return StreamSupport.stream(jobs.spliterator(), false)
                .map(job -> Json.mapper().convertValue(job, JobView.class))
                .filter(job -> job.phase() != JobPhase.ENDED)
                .toList();
    }

    /** Stops a job; one that has ended stays as it ended. */
    void cancel(String id) {
        var answer = send(
                call("/jobs/" + id + "/cancel").POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        if (answer.statusCode() != CONFLICT) {
            checked(answer);
        }
    }

    /** Lets a parked job heal what fails here; one that goes on already just does. */
    void resume(String id) {
        var answer = send(
                call("/jobs/" + id + "/resume").POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        if (answer.statusCode() != CONFLICT) {
            checked(answer);
        }
    }

    /**
     * The patch, as {@code git apply} takes it; empty while there is none.
     *
     * @param best whether the best candidate will do where nothing healed
     */
    Optional<String> patch(String id, boolean best) {
        var answer =
                send(call("/jobs/" + id + "/patch" + (best ? "?best=true" : "")).build(), BodyHandlers.ofString());
        return answer.statusCode() == NOT_FOUND ? Optional.empty() : Optional.of(checked(answer));
    }

    /** What a path below {@code /api/v1} says. */
    JsonNode read(String path) {
        return read(get(path), JsonNode.class);
    }

    /** What came of asking a path below {@code /api/v1} to do something; what it does not know or will not do is bad input. */
    JsonNode act(String path) {
        var answer = send(call(path).POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        if (answer.statusCode() == NOT_FOUND || answer.statusCode() == CONFLICT) {
            throw new BadInput(Problem.sentence(answer.statusCode(), answer.body()));
        }
        return read(checked(answer), JsonNode.class);
    }

    /** The news of a job as a stream that stays open, from the one after the sequence given. */
    InputStream events(String id, long after) {
        var request = HttpRequest.newBuilder(url.resolve("/api/v1/jobs/" + id + "/events"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", Long.toString(after))
                .build();
        var answer = send(request, BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new Trouble("Greenloop answered %d to the events of job %s".formatted(answer.statusCode(), id));
        }
        return answer.body();
    }

    private HttpRequest.Builder call(String path) {
        return HttpRequest.newBuilder(url.resolve("/api/v1" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private String get(String path) {
        return checked(send(call(path).build(), BodyHandlers.ofString()));
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            throw new ConnectionLost("Greenloop at %s does not answer".formatted(url), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectionLost("interrupted while asking Greenloop", e);
        }
    }

    private static String checked(HttpResponse<String> answer) {
        if (answer.statusCode() < 300) {
            return answer.body();
        }
        var reason = Problem.sentence(answer.statusCode(), answer.body());
        // What the server refuses of a request is wrong with the project or the options, not with the server.
        throw answer.statusCode() == 400 || answer.statusCode() == 413 || answer.statusCode() == 422
                ? new BadInput(reason)
                : new Trouble(reason);
    }

    private static <T> T read(String body, Class<T> type) {
        try {
            return Json.mapper().readValue(body, type);
        } catch (JsonProcessingException e) {
            throw new Trouble("Greenloop's answer cannot be understood: " + e.getOriginalMessage(), e);
        }
    }
}
