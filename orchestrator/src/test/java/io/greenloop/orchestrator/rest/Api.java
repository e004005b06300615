package io.greenloop.orchestrator.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.microprofile.config.ConfigProvider;

/** The running orchestrator as its owner calls it, and projects to hand in. */
public final class Api {

    public static final String JOBS = "/api/v1/jobs";

    private Api() {}

    /** A call with the owner's token. */
    public static RequestSpecification owner() {
        return given().header("Authorization", "Bearer " + token());
    }

    /** A call with the owner's token, for answers that are read while they come. */
    public static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token());
    }

    public static URI uri(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }

    public static String token() {
        return read(Path.of(configured("greenloop.access.token-file")));
    }

    public static String configured(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    /** A new project below the allowed folder. */
    public static Path project(String name) {
        try {
            var allowed = Files.createDirectories(Path.of(configured("greenloop.sources.allowed-paths")));
            var folder = Files.createTempDirectory(allowed, name).toAbsolutePath();
            Files.writeString(folder.resolve("pom.xml"), "<project/>\n");
            Files.writeString(folder.resolve("Billing.java"), "class Billing {\n    int total = 1;\n}\n");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands a new project in and gives the id of its job. */
    public static String submitted() {
        return owner().contentType("application/json")
                .body(pathRequest(project("billing"), ""))
                .post(JOBS)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    /** Leaves the room for jobs at work to the next test. */
    public static void cancelAll() {
        owner().get(JOBS + "?limit=200")
                .then()
                .extract()
                .<List<String>>path("jobs.findAll { it.phase != 'ENDED' }.id")
                .forEach(id -> owner().post(JOBS + "/" + id + "/cancel"));
    }

    /** Checks that an answer is a problem of this kind. */
    static ValidatableResponse problem(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo("urn:greenloop:problem:" + slug))
                .body("status", equalTo(status));
    }

    static String pathRequest(Path folder, String key) {
        return "{\"source\":{\"type\":\"path\",\"path\":\"%s\"},\"key\":\"%s\"}".formatted(folder, key);
    }

    static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
