package io.greenloop.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.testkit.samples.Samples;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What README tells a user to type does what it says, in bash, against the running system. */
class ReadmeST {

    private static final Path ROOT = Samples.root().getParent();

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
        var build = UUID.randomUUID().toString();

        bash(example("RequestHealing.java"))
                .with("KAFKA", greenloop.kafka())
                .with("REPOSITORY", repository.toUri().toString())
                .with("BUILD", build)
                .run("bash", "-euo", "pipefail", "-s")
                .succeeds();

        var id = jobs.awaitAccepted("build-" + build);
        jobs.request().post("/api/v1/jobs/{id}/cancel", id).then().statusCode(202);
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
