package io.greenloop.systemtests;

import io.greenloop.systemtests.BadInputRow.Answer;
import io.greenloop.testkit.samples.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Requests whose fault only shows once their job runs. All are handed in at once and run while other rows are asked. */
final class FailingJobs {

    private static final String SECRET = "s3cr3t-of-the-test";

    private final GreenloopProcess greenloop;
    private final JobsOverRest jobs;
    private final Path folder;

    /** @param folder an allowed one */
    FailingJobs(GreenloopProcess greenloop, Path folder) {
        this.greenloop = greenloop;
        this.jobs = new JobsOverRest(greenloop);
        this.folder = folder;
    }

    static String secret() {
        return SECRET;
    }

    Stream<BadInputRow> rows() {
        var repository = GitProject.committed(Samples.named("wrong-operator").copyInto(folder.resolve("git")));
        var vanishing = GitProject.committed(Samples.named("wrong-operator").copyInto(folder.resolve("vanishing")));
        var rows = List.of(
                job(
                        "a job whose repository folder is deleted",
                        gone(),
                        "FAILED",
                        "GL-5002 RESOURCES",
                        "there is no workspace"),
                job(
                        "a repository that does not exist",
                        git(folder.resolve("none"), "main"),
                        "FAILED",
                        "GL-2003 INPUT",
                        "no repository that may be read"),
                job(
                        "a remote that vanishes once accepted",
                        vanished(vanishing),
                        "FAILED",
                        "GL-2003 INPUT",
                        "no repository that may be read"),
                job(
                        "a ref that does not exist",
                        git(repository, "no-such-branch"),
                        "FAILED",
                        "GL-2003 INPUT",
                        "no branch or tag no-such-branch"),
                job(
                        "a repository without a pom.xml",
                        git(GitProject.committed(text("nopom", "readme", "x")), ""),
                        "FAILED",
                        "GL-2007 INPUT",
                        "no pom.xml at its root"),
                job(
                        "a repository with a broken pom.xml",
                        git(GitProject.committed(text("badpom", "pom.xml", "<project>\n<a></project>")), "main"),
                        "FAILED",
                        "GL-2007 INPUT",
                        "pom.xml:2:6: not XML"),
                job("a module whose pom.xml is broken", path(nested()), "FAILED", "GL-2007 INPUT", "core/pom.xml:2:"),
                job(
                        "a module that does not exist",
                        path(text("nomodule", "pom.xml", parent("nope"))),
                        "FAILED",
                        "GL-2007 INPUT",
                        "module 'nope' does not exist"),
                job(
                        "a selector that matches nothing",
                        selecting(),
                        "FAILED",
                        "GL-2002 INPUT",
                        "the nearest are PointsAccountTest"),
                job("tests that pass already", path(mended()), "ABSTAINED", "", "not reproduced: all "),
                job(
                        "a project without tests",
                        path(text("notests", "pom.xml", pom(""))),
                        "ABSTAINED",
                        "",
                        "no test ran"));
        cancelledWithSecret();
        return rows.stream();
    }

    private BadInputRow job(String input, String id, String outcome, String failure, String detail) {
        Supplier<Answer> end = () -> {
            var job = jobs.awaitEnd(id);
            var number = job.get("failure") == null
                    ? ""
                    : "GL-%04d %s".formatted(job.getInt("failure.number"), job.getString("failure.kind"));
            return new Answer(job.getString("outcome"), number, job.getString("reason"));
        };
        return new BadInputRow("job", input, end, outcome, failure, detail);
    }

    /** Behind all the others, and cancelled before anybody clones it: that its address is a secret's keeper is all it is for. */
    private void cancelledWithSecret() {
        var id = submitted(Map.of("type", "git", "url", "https://user:%s@8.8.8.8/x.git".formatted(SECRET)), List.of());
        jobs.request().post("/api/v1/jobs/{id}/cancel", id).then().statusCode(202);
    }

    private String submitted(Map<String, Object> source, List<String> tests) {
        return jobs.request()
                .contentType("application/json")
                .body(Map.of("source", source, "tests", tests, "policy", Map.of("tiers", List.of("TEMPLATE"))))
                .post("/api/v1/jobs")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private String git(Path repository, String ref) {
        return submitted(Map.of("type", "git", "url", repository.toUri().toString(), "ref", ref), List.of());
    }

    private String path(Path project) {
        return submitted(Map.of("type", "path", "path", project.toString()), List.of());
    }

    private String selecting() {
        var project = Samples.named("wrong-operator").copyInto(folder.resolve("selecting"));
        return submitted(Map.of("type", "path", "path", project.toString()), List.of("PointAccountTest"));
    }

    private String vanished(Path repository) {
        var id = git(repository, "main");
        Shell.in(folder).run("rm", "-rf", repository.toString()).succeeds();
        return id;
    }

    private String gone() {
        var id = path(Samples.named("wrong-operator").copyInto(folder.resolve("gone")));
        var code = greenloop.home().resolve("data/repositories").resolve(id + ".git");
        Shell.in(folder).run("rm", "-rf", code.toString()).succeeds();
        return id;
    }

    private Path mended() {
        var sample = Samples.named("wrong-operator");
        var project = sample.copyInto(folder.resolve("mended"));
        sample.mend(project);
        return project;
    }

    private Path nested() {
        text("nested/core", "pom.xml", "<project>\n<a>\n</project>");
        return text("nested", "pom.xml", parent("core"));
    }

    private static String parent(String module) {
        return pom("<packaging>pom</packaging><modules><module>%s</module></modules>".formatted(module));
    }

    private static String pom(String more) {
        return "<project><modelVersion>4.0.0</modelVersion><groupId>g</groupId><artifactId>a</artifactId>"
                + "<version>1</version>" + more + "</project>";
    }

    private Path text(String name, String file, String content) {
        try {
            var project = Files.createDirectories(folder.resolve(name));
            Files.writeString(project.resolve(file), content);
            return project;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
