package io.greenloop.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenloop.testkit.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README tells a user to type does what it says, in bash, against the running system. */
class ReadmeST {

    private static final Path ROOT = Samples.root().getParent();
    private static final Pattern EXAMPLE =
            Pattern.compile("<!-- run by ReadmeST -->\n```bash\n(.*?)\n```", Pattern.DOTALL);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final GreenloopProcess greenloop = GreenloopProcess.running();
    private final JobsOverRest jobs = new JobsOverRest(greenloop);

    @TempDir
    Path elsewhere;

    @Test
    void theRestExampleHandsAProjectInFollowsItAndTakesThePatch() throws IOException {
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
    void theKafkaExampleMakesAJob() throws IOException {
        var repository = Samples.named("wrong-operator").copyInto(greenloop.projects());
        Shell.in(repository).run("git", "init", "-q", "-b", "main").succeeds();
        Shell.in(repository).run("git", "add", "-A").succeeds();
        Shell.in(repository)
                .run("git", "-c", "user.name=ci", "-c", "user.email=ci@example.org", "commit", "-q", "-m", "broken")
                .succeeds();
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

    private static String example(String using) throws IOException {
        var readme = Files.readString(ROOT.resolve("README.md"));
        return EXAMPLE.matcher(readme)
                .results()
                .map(example -> example.group(1))
                .filter(example -> example.contains(using))
                .findFirst()
                .orElseThrow(() -> new AssertionError("README has no example with " + using));
    }
}
