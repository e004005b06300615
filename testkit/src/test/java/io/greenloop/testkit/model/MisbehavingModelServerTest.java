package io.greenloop.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.greenloop.contracts.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MisbehavingModelServerTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    private final MisbehavingModelServer server = MisbehavingModelServer.start();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aWholeAnswerCarriesTheEditAndWhatItCost() throws Exception {
        server.script("fast", ModelAnswers.fixing("src/A.java", "a + b", "a - b"));

        var answer = json(ask("fast", false));

        var patch = Json.mapper().readTree(content(answer));
        assertThat(patch.at("/edits/0/path").asText()).isEqualTo("src/A.java");
        assertThat(patch.at("/edits/0/search").asText()).isEqualTo("a + b");
        assertThat(patch.at("/edits/0/replace").asText()).isEqualTo("a - b");
        assertThat(patch.path("explanation").asText()).isNotEmpty();
        assertThat(answer.at("/usage/prompt_tokens").asInt()).isEqualTo("be brief\nmend it".length() / 4);
        assertThat(answer.at("/usage/total_tokens").asInt())
                .isEqualTo(answer.at("/usage/prompt_tokens").asInt()
                        + answer.at("/usage/completion_tokens").asInt());
    }

    @Test
    void aStreamedAnswerAddsUpToTheWholeOneAndEndsWithItsUsage() throws Exception {
        server.script("fast", ModelAnswers.fixing("src/A.java", "a + b", "a - b"));
        var whole = json(ask("fast", false));

        var lines =
                ask("fast", true).body().lines().filter(line -> !line.isEmpty()).toList();

        assertThat(lines).last().isEqualTo("data: [DONE]");
        var text = new StringBuilder();
        JsonNode last = null;
        for (var line : lines.subList(0, lines.size() - 1)) {
            last = Json.mapper().readTree(line.substring("data: ".length()));
            text.append(last.at("/choices/0/delta/content").asText(""));
        }
        assertThat(text).hasToString(content(whole));
        assertThat(last.path("usage")).isEqualTo(whole.path("usage"));
    }

    @Test
    void eachCallGetsTheNextAnswerAndTheLastOneStays() throws Exception {
        server.script(
                "slow",
                ModelAnswers.tooManyRequests(Duration.ofSeconds(7)),
                ModelAnswers.serverError(),
                ModelAnswers.garbage());

        var first = ask("slow", false);
        assertThat(first.statusCode()).isEqualTo(429);
        assertThat(first.headers().firstValue("Retry-After")).contains("7");
        assertThat(ask("slow", false).statusCode()).isEqualTo(500);
        var third = content(json(ask("slow", false)));
        assertThatThrownBy(() -> Json.mapper().readTree(third)).isInstanceOf(IOException.class);
        assertThat(content(json(ask("slow", false)))).isEqualTo(third);
    }

    @Test
    void modelsHaveScriptsOfTheirOwn() throws Exception {
        server.script("fast", ModelAnswers.garbage()).script("slow", ModelAnswers.serverError());

        assertThat(ask("fast", false).statusCode()).isEqualTo(200);
        assertThat(ask("slow", false).statusCode()).isEqualTo(500);
        assertThat(ask("unknown", false).statusCode()).isEqualTo(404);
    }

    @Test
    void silenceLastsUntilTheClientGivesUp() {
        server.script("mute", ModelAnswers.silent());

        assertThatThrownBy(() -> ask("mute", false, Duration.ofMillis(300))).isInstanceOf(HttpTimeoutException.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aBrokenConnectionIsNoAnswer() {
        server.script("cut", ModelAnswers.breakingOff("src/A.java", "a + b", "a - b"));

        assertThatThrownBy(() -> ask("cut", false)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ask("cut", true)).isInstanceOf(IOException.class);
    }

    @Test
    void whatWasAskedIsKeptButNotPrinted() throws Exception {
        server.script("fast", ModelAnswers.garbage());

        ask("fast", true);

        var request = server.requests().get(0);
        assertThat(request.prompt()).isEqualTo("be brief\nmend it");
        assertThat(request.isStreaming()).isTrue();
        assertThat(request.authorization()).isEqualTo("Bearer key");
        assertThat(request.toString()).doesNotContain("mend it").doesNotContain("key");
    }

    @Test
    void branchesWithoutEffectPushAMethodAboveTwenty() throws Exception {
        server.script("fast", ModelAnswers.complexity20("src/A.java", "return a + b;", "return a - b;"));

        var patch = Json.mapper().readTree(content(json(ask("fast", false))));

        assertThat(patch.at("/edits/0/replace").asText().split("if \\(")).hasSize(21);
        assertThat(patch.at("/edits/0/replace").asText()).endsWith("return a - b;");
    }

    private HttpResponse<String> ask(String model, boolean streaming) throws Exception {
        return ask(model, streaming, LONG_ENOUGH);
    }

    private HttpResponse<String> ask(String model, boolean streaming, Duration patience) throws Exception {
        var body = """
                {"model": "%s", "stream": %s, "stream_options": {"include_usage": true}, "store": false,
                 "messages": [{"role": "system", "content": "be brief"},
                              {"role": "user", "content": [{"type": "text", "text": "mend it"}]}]}""".formatted(model, streaming);
        var request = HttpRequest.newBuilder(URI.create(server.baseUrl() + "/chat/completions"))
                .header("Authorization", "Bearer key")
                .timeout(patience)
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        assertThat(response.statusCode()).isEqualTo(200);
        return Json.mapper().readTree(response.body());
    }

    private static String content(JsonNode answer) {
        return answer.at("/choices/0/message/content").asText();
    }
}
