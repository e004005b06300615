package io.greenloop.systemtests;

import io.greenloop.systemtests.BadInputRow.Answer;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Requests over REST that are refused before they become a job. */
final class RefusedRequests {

    private final GreenloopProcess greenloop;
    private final JobsOverRest jobs;
    private final Path folder;

    /** @param folder an allowed one */
    RefusedRequests(GreenloopProcess greenloop, Path folder) {
        this.greenloop = greenloop;
        this.jobs = new JobsOverRest(greenloop);
        this.folder = folder;
    }

    Stream<BadInputRow> rows() {
        return Stream.of(requests(), folders(), repositories()).flatMap(rows -> rows);
    }

    private Stream<BadInputRow> requests() {
        var source = "\"source\":{\"type\":\"path\",\"path\":\"/a\"}";
        var everything = "{%s,\"policy\":{\"budget\":{\"iterations\":0,\"wallTime\":\"PT0S\",\"tokens\":-1,\"usd\":-1},"
                + "\"gates\":{\"changedFiles\":0},\"tiers\":[\"FOO\"]}}";
        return Stream.of(
                invalid("JSON that breaks off", "{\"source\":", "not JSON"),
                invalid("an empty body", "", "an object is needed"),
                invalid("a field that stands twice", "{%s,\"key\":\"a\",\"key\":\"b\"}".formatted(source), "twice"),
                invalid("a misspelt field", "{%s,\"polcy\":{}}".formatted(source), "polcy: there is no field"),
                invalid("a wrong type", "{\"source\":{\"type\":\"path\",\"path\":[1]}}", "source.path: "),
                invalid("no source", "{}", "source is missing"),
                invalid("a selector of another shape", "{%s,\"tests\":[\"1x\"]}".formatted(source), "tests[0]: "),
                invalid("no tier", "{%s,\"policy\":{\"tiers\":[]}}".formatted(source), "policy.tiers is empty"),
                invalid(
                        "a time of an absurd length",
                        "{%s,\"policy\":{\"budget\":{\"wallTime\":\"P1000D\"}}}".formatted(source),
                        "PT1S to PT24H is allowed"),
                invalid(
                        "a time that is none",
                        "{%s,\"policy\":{\"budget\":{\"wallTime\":\"soon\"}}}".formatted(source),
                        "policy.budget.wallTime: 'soon' is no duration"),
                invalid(
                        "a policy out of range in six places",
                        everything.formatted(source),
                        "policy.budget.iterations: budget.iterations is 0, 1 to 1000 is allowed; policy.budget.wallTime"),
                row("JSON of more than 1 MB", "413", "too-large", "1000000 bytes", () -> posted("x".repeat(1_000_001))),
                row("an upload that says it has 1 TB", "413", "too-large", "at most", this::announcedUpload));
    }

    private Stream<BadInputRow> folders() {
        var outside = write(greenloop.home().resolve("outside"), "pom.xml", "<project/>");
        var link = folder.resolve("link");
        try {
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, outside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Stream.of(
                refused("a folder outside the allowed ones", path("/etc"), "PATH_NOT_ALLOWED", "not below"),
                refused("a way out with ..", path(folder + "/../../../etc"), "PATH_NOT_ALLOWED", "not below"),
                refused("a link to a folder outside", path(link + ""), "PATH_NOT_ALLOWED", "not below"),
                refused("a relative path", path("billing"), "NOT_ABSOLUTE", "no absolute path"),
                refused("a folder that does not exist", path(folder + "/nowhere"), "NOT_A_FOLDER", "no folder"),
                refused(
                        "a file instead of a folder",
                        path(write(folder.resolve("file"), "x", "") + "/x"),
                        "NOT_A_FOLDER",
                        "no folder"),
                refused(
                        "a folder without files",
                        path(made(folder.resolve("empty")) + ""),
                        "EMPTY",
                        "no files to import"),
                refused(
                        "a folder without a pom.xml",
                        path(write(folder.resolve("plain"), "readme", "") + ""),
                        "NO_BUILD_FILE",
                        "no pom.xml at its root"),
                refused(
                        "a Gradle project",
                        path(write(folder.resolve("gradle"), "build.gradle", "") + ""),
                        "NO_BUILD_FILE",
                        "but a build.gradle: only Maven"),
                refused(
                        "a pom.xml that does not parse",
                        path(write(folder.resolve("broken"), "pom.xml", "<project>\n  <a>\n</project>") + ""),
                        "BAD_BUILD_FILE",
                        "pom.xml:3:3: not XML"),
                refused(
                        "a pom.xml that is no POM",
                        path(write(folder.resolve("settings"), "pom.xml", "<settings/>") + ""),
                        "BAD_BUILD_FILE",
                        "its root element is 'settings'"));
    }

    private Stream<BadInputRow> repositories() {
        var bad = Stream.of("ext::sh -c id", "--upload-pack=id", "git://example.org/x", "git@example.org:x.git")
                .map(url -> refused("address " + url, git(url, "main"), "BAD_ADDRESS", ""));
        var inside = Stream.of(
                        "http://127.0.0.1/x",
                        "http://localhost/x",
                        "http://10.0.0.1/x",
                        "http://169.254.169.254/latest/meta-data",
                        "http://[::1]/x",
                        "http://[::ffff:127.0.0.1]/x",
                        "http://2130706433/x",
                        "ssh://git@192.168.1.1/x")
                .map(url -> refused("address " + url, git(url, "main"), "ADDRESS_NOT_ALLOWED", "not a public address"));
        var others = Stream.of(
                refused("an address in hexadecimal", git("http://0x7f000001/x", "main"), "HOST_NOT_KNOWN", "not known"),
                refused(
                        "a ref that is an option",
                        git("https://8.8.8.8/x", "--upload-pack=id"),
                        "BAD_REF",
                        "source.ref"),
                refused("a ref that no branch can have", git("https://8.8.8.8/x", "a..b"), "BAD_REF", "source.ref"));
        return Stream.of(bad, inside, others).flatMap(rows -> rows);
    }

    private BadInputRow invalid(String input, String json, String detail) {
        return row(input, "400", "invalid-request", detail, () -> posted(json));
    }

    private BadInputRow refused(String input, String json, String code, String detail) {
        return row(input, "422", "source-refused " + code, detail, () -> posted(json));
    }

    private static BadInputRow row(
            String input, String status, String type, String detail, java.util.function.Supplier<Answer> send) {
        return new BadInputRow("REST", input, send, status, type, detail);
    }

    private Answer posted(String json) {
        return answer(jobs.request().contentType("application/json").body(json).post("/api/v1/jobs"));
    }

    /** The problem as a whole: every fault with its field. */
    static Answer answer(Response response) {
        var body = response.jsonPath();
        var faults = new ArrayList<String>();
        var codes = new ArrayList<String>();
        for (var fault : body.<java.util.Map<String, String>>getList("errors") == null
                ? List.<java.util.Map<String, String>>of()
                : body.<java.util.Map<String, String>>getList("errors")) {
            faults.add(fault.getOrDefault("field", "") + ": " + fault.get("message"));
            codes.add(fault.getOrDefault("code", ""));
        }
        var type = body.getString("type").replace("urn:greenloop:problem:", "");
        var code = codes.stream().filter(each -> !each.isEmpty()).collect(Collectors.joining(" "));
        return new Answer(
                Integer.toString(response.statusCode()),
                (type + " " + code).strip(),
                faults.isEmpty() ? String.valueOf(body.getString("detail")) : String.join("; ", faults));
    }

    /** Sends nothing but the head: the answer must not wait for what was announced. */
    private Answer announcedUpload() {
        var address = URI.create(greenloop.url());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var head = "POST /api/v1/jobs HTTP/1.1\r\nHost: localhost:%d\r\nAuthorization: Bearer %s\r\n"
                            .formatted(address.getPort(), greenloop.token())
                    + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000000000000\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var said = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var body = io.restassured.path.json.JsonPath.from(said.substring(said.indexOf("{")));
            return new Answer(
                    said.split(" ")[1],
                    body.getString("type").replace("urn:greenloop:problem:", ""),
                    body.getString("detail"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(String path) {
        return "{\"source\":{\"type\":\"path\",\"path\":\"%s\"}}".formatted(path);
    }

    private static String git(String url, String ref) {
        return "{\"source\":{\"type\":\"git\",\"url\":\"%s\",\"ref\":\"%s\"}}".formatted(url, ref);
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(Path folder, String file, String content) {
        try {
            Files.writeString(made(folder).resolve(file), content);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
