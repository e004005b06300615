package io.greenloop.testkit.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.greenloop.contracts.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Good and bad answers of a model, in the format that the patcher asks for. */
public final class ModelAnswers {

    private static final int BRANCHES = 20;

    private ModelAnswers() {}

    /** One edit of an answer: a text that stands once in the file, and what takes its place. */
    private record Edit(String path, String search, String replace) {}

    private record Patch(String explanation, List<Edit> edits) {}

    /** The right edit. */
    public static ModelAnswer fixing(String path, String search, String replace) {
        return edit("mends the fault", path, search, replace);
    }

    /** A dependency that nobody ever published, added to the {@code pom.xml} of the root module. */
    public static ModelAnswer hallucinatingDependency() {
        return edit("uses a well-known library", "pom.xml", "</dependencies>", """
                  <dependency>
                    <groupId>com.example.hallucinated</groupId>
                    <artifactId>nobody-published-this</artifactId>
                    <version>1.0.0</version>
                  </dependency>
                </dependencies>""");
    }

    /** The right edit along with a reworded message, so that only the second part is wrong. */
    public static ModelAnswer changingMessage(
            String path, String search, String replace, String message, String reworded) {
        return answer(
                "mends the fault and words the message better",
                new Edit(path, search, replace),
                new Edit(path, message, reworded));
    }

    /** The right edit of a whole statement, with {@value #BRANCHES} branches before it that do nothing. */
    public static ModelAnswer complexity20(String path, String statement, String replacement) {
        var branches = IntStream.rangeClosed(1, BRANCHES)
                .mapToObj("if (Thread.activeCount() == -%d) { Thread.yield(); }\n"::formatted)
                .collect(Collectors.joining());
        return edit("takes every case into account", path, statement, branches + replacement);
    }

    /** An assertion taken out of a test. */
    public static ModelAnswer weakeningTest(String path, String assertion) {
        return edit("the test was too strict", path, assertion, "");
    }

    /** Prose in place of the format that was asked for. */
    public static ModelAnswer garbage() {
        return new ModelAnswer.Content(
                "Sure! Here is how I would go about it: ```java\nreturn null;\n``` { \"edits\": [");
    }

    /** An edit of a text that stands nowhere in the file. */
    public static ModelAnswer editingWhatIsNotThere(String path) {
        return edit("mends the fault", path, "return thisTextStandsNowhere;", "return 42;");
    }

    /** A file outside the project. */
    public static ModelAnswer diffLeavingTheProject() {
        return edit("adds a missing file", "../outside.txt", "", "written by a model");
    }

    /** A file inside the project that no patch may touch: what configures the build itself. */
    public static ModelAnswer writingForbidden() {
        return edit("makes the build lenient", ".mvn/maven.config", "", "-DskipTests=true");
    }

    /** Status 429, to be tried again after a time of whole seconds. */
    public static ModelAnswer tooManyRequests(Duration retryAfter) {
        return new ModelAnswer.Refusal(
                429, "rate_limit_exceeded", Map.of("Retry-After", Long.toString(retryAfter.toSeconds())));
    }

    /** Status 500. */
    public static ModelAnswer serverError() {
        return new ModelAnswer.Refusal(500, "server_error", Map.of());
    }

    /** Takes the request and never answers. */
    public static ModelAnswer silent() {
        return new ModelAnswer.Silence();
    }

    /** Breaks the connection in the middle of what would have been the right edit. */
    public static ModelAnswer breakingOff(String path, String search, String replace) {
        return new ModelAnswer.Rupture(text("mends the fault", new Edit(path, search, replace)));
    }

    private static ModelAnswer edit(String explanation, String path, String search, String replace) {
        return answer(explanation, new Edit(path, search, replace));
    }

    private static ModelAnswer answer(String explanation, Edit... edits) {
        return new ModelAnswer.Content(text(explanation, edits));
    }

    private static String text(String explanation, Edit... edits) {
        try {
            return Json.mapper().writeValueAsString(new Patch(explanation, List.of(edits)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is always writable", e);
        }
    }
}
