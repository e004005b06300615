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

    @Test
    void theKafkaExampleMakesAJob() {
        var repository = GitProject.committed(Samples.named("wrong-operator").copyInto(greenloop.projects()));
        var url = repository.toUri().toString();

        bash(example("RequestHealing.java"))
                .with("KAFKA", greenloop.kafka())
                .with("REPOSITORY", url)
                .with("BUILD", UUID.randomUUID().toString())
                .run("bash", "-euo", "pipefail", "-s")
                .succeeds();

        await().atMost(PATIENCE).until(() -> outcomesOf(repository), outcomes -> outcomes.equals(List.of("HEALED")));
    }

    /** Of the jobs on this repository, known by the folder that it alone is in; a job that goes on has none. */
    private List<String> outcomesOf(Path repository) {
        return jobs.request()
                .get("/api/v1/jobs?limit=200")
                .then()
                .extract()
                .jsonPath()
                .getList("jobs.findAll { it.source.url != null && it.source.url.contains('%s') }.outcome"
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
