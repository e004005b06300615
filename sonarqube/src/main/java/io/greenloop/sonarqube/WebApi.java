package io.greenloop.sonarqube;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Speaks SonarQube's web API. Follows no redirection, so that the token goes nowhere else. For any number of threads. */
final class WebApi {

    private static final Duration LONGEST_CALL = Duration.ofSeconds(30);
    private static final int MOST_BYTES = 4_000_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SonarServer server;
    private final Duration longestCall;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    WebApi(SonarServer server) {
        this(server, LONGEST_CALL);
    }

    /** @param longestCall from the connection to the end of the answer */
    WebApi(SonarServer server, Duration longestCall) {
        this.server = server;
        this.longestCall = longestCall;
    }

    JsonNode get(String path, Map<String, String> parameters) throws SonarUnavailable {
        return json(path, text(path, parameters));
    }

    /** What is no JSON. */
    String text(String path, Map<String, String> parameters) throws SonarUnavailable {
        return call(path, request(path + "?" + form(parameters)).GET().build());
    }

    void post(String path, Map<String, String> parameters) throws SonarUnavailable {
        call(
                path,
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(parameters)))
                        .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + "/" + path))
                .header("Authorization", "Bearer " + server.token());
    }

    private String call(String path, HttpRequest request) throws SonarUnavailable {
        var answer = client.sendAsync(request, head -> new BoundedBody(MOST_BYTES));
        try {
            var response = answer.get(longestCall.toMillis(), TimeUnit.MILLISECONDS);
            return switch (response.statusCode() / 100 * 100) {
                case 200 -> text(path, response.body());
                default -> throw refused(path, response.statusCode());
            };
        } catch (ExecutionException e) {
            throw new SonarUnavailable("the SonarQube server could not be reached", e.getCause());
        } catch (TimeoutException e) {
            throw new SonarUnavailable(
                    "the SonarQube server did not answer %s within %d ms".formatted(path, longestCall.toMillis()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SonarUnavailable("the check was interrupted", e);
        } finally {
            answer.cancel(true);
        }
    }

    private static SonarUnavailable refused(String path, int status) {
        return switch (status) {
            case 401 -> new SonarRefused("the SonarQube server does not know the token");
            case 403 -> new SonarRefused("the token may not do %s on the SonarQube server".formatted(path));
            default -> new SonarUnavailable("the SonarQube server answered %s with status %d".formatted(path, status));
        };
    }

    private static String text(String path, Optional<byte[]> body) throws SonarUnavailable {
        return new String(
                body.orElseThrow(
                        () -> new SonarUnavailable("the SonarQube server answered %s with too much".formatted(path))),
                UTF_8);
    }

    private static JsonNode json(String path, String text) throws SonarUnavailable {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException noJson) {
            throw new SonarUnavailable("the SonarQube server answered %s with what is no JSON".formatted(path), noJson);
        }
    }

    private static String form(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                        .collect(joining("&"));
    }
}
