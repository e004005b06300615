package io.greenloop.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.greenloop.bench.OwnStandalone.Address;
import io.greenloop.contracts.JobEvent;
import io.greenloop.contracts.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Jobs over REST, as a client that lives through restarts of the server: an answer that did not come is no answer. */
public final class JobsClient {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_ASKED = 5;
    private static final Duration BETWEEN = Duration.ofSeconds(2);
    private static final int SERVER_ERROR = 500;
    private static final int BAD_REQUEST = 400;
    private static final int MOST_LISTED = 200;

    private final OwnStandalone standalone;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public JobsClient(OwnStandalone standalone) {
        this.standalone = standalone;
    }

    /**
     * Submits a folder.
     *
     * @param key makes a repeated request the same job
     * @return the job's id; empty when nobody answered
     */
    Optional<String> submit(Path project, String key, List<String> tiers) {
        return submit(folder(project), key, Map.of("tiers", tiers));
    }

    /** A folder as a request names it. */
    public static Map<String, Object> folder(Path project) {
        return Map.of("type", "path", "path", project.toString());
    }

    /**
     * Submits a project.
     *
     * @param source as the request's JSON has it
     * @param key makes a repeated request the same job
     * @param policy as the request's JSON has it
     * @return the job's id; empty when nobody answered
     * @throws BenchFailure when it is refused
     */
    public Optional<String> submit(Map<String, Object> source, String key, Map<String, Object> policy) {
        var body = Map.of("source", source, "policy", policy);
        return answer("/api/v1/jobs", Optional.of(body), Map.of("Idempotency-Key", key))
                .map(answer -> json(answer).path("id").asText());
    }

    public void cancel(String job) {
        answer("/api/v1/jobs/%s/cancel".formatted(job), Optional.of(Map.of()), Map.of());
    }

    /** Empty when nobody answered. */
    public Optional<String> phase(String job) {
        return answer("/api/v1/jobs/" + job, Optional.empty(), Map.of())
                .map(answer -> json(answer).path("phase").asText());
    }

    /** What healed a job, for {@code git apply}. */
    public String patch(String job) {
        return read("/api/v1/jobs/%s/patch".formatted(job))
                .orElseThrow(() -> new BenchFailure("the patch of job %s could not be read".formatted(job)));
    }

    /** What was plausible in a job, as the API lists it. */
    public List<JsonNode> plausible(String job) {
        var list = read("/api/v1/jobs/%s/plausible".formatted(job))
                .orElseThrow(() -> new BenchFailure("what was plausible in job %s could not be read".formatted(job)));
        var all = new ArrayList<JsonNode>();
        json(list).path("plausible").forEach(all::add);
        return all;
    }

    /** The phase of each job by its id; empty when nobody answered. */
    public Optional<Map<String, String>> phases() {
        return jobs().map(jobs -> {
            var phases = new HashMap<String, String>();
            jobs.forEach(
                    job -> phases.put(job.path("id").asText(), job.path("phase").asText()));
            return phases;
        });
    }

    private Optional<List<JsonNode>> jobs() {
        var all = new ArrayList<JsonNode>();
        for (var more = true; more; ) {
            var page = answer(
                    "/api/v1/jobs?limit=%d&offset=%d".formatted(MOST_LISTED, all.size()), Optional.empty(), Map.of());
            if (page.isEmpty()) {
                return Optional.empty();
            }
            var jobs = json(page.get()).path("jobs");
            jobs.forEach(all::add);
            more = jobs.size() == MOST_LISTED;
        }
        return Optional.of(all);
    }

    /** What an ended job's stream of events says, from its beginning to its end. */
    public List<JobEvent> events(String job) {
        var stream = answer("/api/v1/jobs/%s/events".formatted(job), Optional.empty(), Map.of())
                .orElseThrow(() -> new BenchFailure("the events of job %s could not be read".formatted(job)));
        return stream.lines()
                .filter(line -> line.startsWith("data:"))
                .map(line -> event(line.substring("data:".length())))
                .toList();
    }

    private static JobEvent event(String data) {
        try {
            return Json.mapper().readValue(data, JobEvent.class);
        } catch (IOException e) {
            throw new BenchFailure("an event cannot be read: " + e.getMessage(), e);
        }
    }

    /** Asks again where nobody answers: on a busy machine that says nothing of the job. */
    private Optional<String> read(String path) {
        for (int asked = 1; ; asked++) {
            var answer = answer(path, Optional.empty(), Map.of());
            if (answer.isPresent() || asked == MOST_ASKED) {
                return answer;
            }
            Pause.of(BETWEEN);
        }
    }

    private Optional<String> answer(String path, Optional<Object> body, Map<String, String> headers) {
        return standalone.status().flatMap(address -> answer(address, path, body, headers));
    }

    private Optional<String> answer(Address address, String path, Optional<Object> body, Map<String, String> headers) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address.url() + path))
                    .header("Authorization", "Bearer " + address.token());
            headers.forEach(request::header);
            if (body.isPresent()) {
                request.header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(Json.mapper().writeValueAsString(body.get())));
            }
            return accepted(answered(request.build()), path);
        } catch (IOException | TimeoutException killedMeanwhile) {
            return Optional.empty();
        }
    }

    /** The request's own time-out ends with the headers; a server that dies after them would be waited for for ever. */
    private HttpResponse<String> answered(HttpRequest request) throws IOException, TimeoutException {
        var answer = http.sendAsync(request, BodyHandlers.ofString());
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted", e);
        } finally {
            answer.cancel(true);
        }
    }

    private static Optional<String> accepted(HttpResponse<String> answer, String path) {
        if (answer.statusCode() >= SERVER_ERROR) {
            return Optional.empty();
        }
        if (answer.statusCode() >= BAD_REQUEST) {
            throw new BenchFailure("%s was answered %d: %s".formatted(path, answer.statusCode(), answer.body()));
        }
        return Optional.of(answer.body());
    }

    private static JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (IOException e) {
            throw new BenchFailure("an answer is no JSON: " + e.getMessage(), e);
        }
    }
}
