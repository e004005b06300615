package io.greenloop.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenloop.testkit.samples.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What README tells a user to type does what it says, in bash, against the running system. */
class ReadmeST {

    private static final Path ROOT = Samples.root().getParent();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final GreenloopProcess greenloop = GreenloopProcess.running();
    private final JobsOverRest jobs = new JobsOverRest(greenloop);

    @TempDir
    Path elsewhere;

    @Test
    void everyExampleIsOneOfTheTwoBelow() {
        assertThat(DocumentedCommands.of("README.md").blocks()).hasSize(2).allMatch(DocumentedCommands.Block::isRun);
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void theRestExampleHandsAProjectInFollowsItAndTakesThePatch() {
        var project = Samples.named("wrong-operator").copyInto(elsewhere);

        var said = bash(example("curl"))
                .with("URL", greenloop.url())
                .with("TOKEN_FILE", greenloop.home().resolve("token").toString())
                .with("PROJECT", project.toString())
                .run("bash", "-euo", "pipefail", "-s")
                .succeeds();

        assertThat(said.out()).contains("event:").contains("\"outcome\":\"HEALED\"");
        var patch = said.out().substring(said.out().indexOf("diff --git"));
        Shell.in(project).withInput(patch).run("git", "apply").succeeds();
    }

    /** That what comes in over Kafka heals is shown by {@link KafkaST}. */
    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void theKafkaExampleMakesAJob() {
        var repository = GitProject.committed(Samples.named("wrong-operator").copyInto(greenloop.projects()));
        var url = repository.toUri().toString();

        bash(example("RequestHealing.java"))
                .with("KAFKA", greenloop.kafka())
                .with("REPOSITORY", url)
                .with("BUILD", UUID.randomUUID().toString())
                .run("bash", "-euo", "pipefail", "-s")
                .succeeds();

        var ids = await().atMost(PATIENCE).until(() -> jobsOf(repository), found -> !found.isEmpty());
        assertThat(ids).hasSize(1);
        jobs.request().post("/api/v1/jobs/" + ids.get(0) + "/cancel").then().statusCode(202);
    }

    /** The ids of the jobs on this repository, known by the folder that it alone is in. */
    private List<String> jobsOf(Path repository) {
        return jobs.request()
                .get("/api/v1/jobs?limit=200")
                .then()
                .extract()
                .jsonPath()
                .getList("jobs.findAll { it.source.url != null && it.source.url.contains('%s') }.id"
                        .formatted(repository.getParent().getFileName()));
    }

    private static Shell bash(String script) {
        return Shell.in(ROOT).withInput(script);
    }

    private static String example(String using) {
        return DocumentedCommands.of("README.md").blocks().stream()
                .map(DocumentedCommands.Block::commands)
                .filter(commands -> commands.contains(using))
                .findFirst()
                .orElseThrow(() -> new AssertionError("README has no example with " + using));
    }
}
