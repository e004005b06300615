package io.greenloop.systemtests;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Jobs as a user of the REST interface sees them. */
final class JobsOverRest {

    private static final Duration LONGEST_JOB = Duration.ofMinutes(4);
    private static final int SERVICE_UNAVAILABLE = 503;

    private final Supplier<RequestSpecification> requests;

    JobsOverRest(GreenloopProcess greenloop) {
        this(() -> given().baseUri(greenloop.url()).header("Authorization", "Bearer " + greenloop.token()));
    }

    /** @param requests makes a request that names the server and carries its token */
    JobsOverRest(Supplier<RequestSpecification> requests) {
        this.requests = requests;
    }

    /** Submits a folder and gives the job's id. */
    String submit(Path project, Map<String, Object> policy) {
        return submit(Map.of("type", "path", "path", project.toString()), policy);
    }

    /** Submits what the source names and gives the job's id. */
    String submit(Map<String, Object> source, Map<String, Object> policy) {
        return submit(Map.of("source", source, "tests", List.of(), "policy", policy));
    }

    /** Submits a whole request and gives the job's id. */
    String submit(Map<String, Object> request) {
        return request()
                .contentType("application/json")
                .body(request)
                .post("/api/v1/jobs")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    /** Waits for the one job that was asked for with a key, over whatever way, and gives its id. */
    String awaitAccepted(String key) {
        var ids = await().atMost(LONGEST_JOB).until(() -> withKey(key), found -> !found.isEmpty());
        assertThat(ids).as("jobs of the key %s", key).hasSize(1);
        return ids.get(0);
    }

    private List<String> withKey(String key) {
        return request()
                .queryParam("key", key)
                .get("/api/v1/jobs")
                .then()
                .statusCode(200)
                .extract()
                .path("jobs.id");
    }

    /** Waits until the job ended and gives it. */
    JsonPath awaitEnd(String id) {
        await().atMost(LONGEST_JOB).pollInterval(Duration.ofMillis(250)).until(() -> phase(id), "ENDED"::equals);
        return job(id);
    }

    /** Waits until the job stands aside, over a restart if need be, and gives it. */
    JsonPath awaitParked(String id) {
        await().atMost(LONGEST_JOB)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(() -> phase(id), "PARKED"::equals);
        return job(id);
    }

    /** Lets a parked job go on. */
    void resume(String id) {
        request().post("/api/v1/jobs/{id}/resume", id).then().statusCode(202);
    }

    /** None while the database restarts, which is told as such. */
    private String phase(String id) {
        var answer = request().get("/api/v1/jobs/{id}", id);
        return answer.statusCode() == SERVICE_UNAVAILABLE
                ? ""
                : answer.then().statusCode(200).extract().path("phase");
    }

    JsonPath job(String id) {
        return request()
                .get("/api/v1/jobs/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    String patch(String id) {
        return request()
                .get("/api/v1/jobs/{id}/patch", id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** Every event of an ended job, as the server-sent events' data, in order. */
    List<JsonPath> events(String id) {
        return request()
                .get("/api/v1/jobs/{id}/events", id)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith("data:"))
                .map(line -> JsonPath.from(line.substring("data:".length())))
                .toList();
    }

    /** Events of one type. */
    List<JsonPath> events(String id, String type) {
        return events(id).stream()
                .filter(event -> type.equals(event.getString("news.type")))
                .toList();
    }

    /** Messages that nobody took, each with its reason. */
    List<Map<String, Object>> deadLetters() {
        return request()
                .get("/api/v1/dead-letters")
                .then()
                .statusCode(200)
                .extract()
                .path("letters");
    }

    RequestSpecification request() {
        return requests.get();
    }
}
