package io.greenloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.greenloop.contracts.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private static final String DISABLED = "@org.junit.jupiter.api.Disabled class RatesTest { @Test void adds() {} }\n";

    @TempDir
    private Path folder;

    private CommandLineFixture line;

    @BeforeEach
    void aRepository() throws Exception {
        line = new CommandLineFixture(folder, "none");
        try (var git = Git.init().setDirectory(folder.toFile()).call()) {
            // What the fixture itself puts there is a part of the first commit.
            line.surroundings();
            write("src/test/java/RatesTest.java", DISABLED.substring(DISABLED.indexOf("class")));
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("first")
                    .setAuthor("Somebody", "somebody@example.org")
                    .setCommitter("Somebody", "somebody@example.org")
                    .setSign(false)
                    .call();
        }
    }

    @Test
    void aChangeThatPassesEndsWithZero() throws IOException {
        write("docs/page.md", "words\n");

        assertThat(line.run("check", "--offline")).isEqualTo(ExitCode.PASSED);
        assertThat(line.out()).containsPattern("^passed: 1 file, 1 line since \\w{8} in ");
    }

    @Test
    void oneThatIsRefusedEndsWithOneAndSaysWhere() throws IOException {
        write("src/test/java/RatesTest.java", DISABLED);

        assertThat(line.run("check", "--offline", "--sarif", "out.sarif", "--json"))
                .isEqualTo(ExitCode.REFUSED);

        assertThat(line.err())
                .contains("✘ src/test/java/RatesTest.java", "test integrity: ")
                .containsPattern("\nrefused: 1 file, ");
        var report = Json.mapper().readTree(line.out());
        assertThat(report.path("passed").asBoolean()).isFalse();
        assertThat(report.path("decision").asText()).isEqualTo("REJECT");
        assertThat(report.path("reasons").findValuesAsText("code")).contains("TEST_DISABLED");
        assertThat(sarif().at("/runs/0/results").findValuesAsText("uri")).contains("src/test/java/RatesTest.java");
    }

    @Test
    void howStrictItIsIsForTheCallerToSay() throws IOException {
        write(".greenloop.yml", "gates: {cyclomatic: 9}\n");

        assertThat(line.run("check", "--offline")).isEqualTo(ExitCode.PASSED);
        assertThat(line.out()).contains("! .greenloop.yml scope (somebody should look at it)", "1 to look at");
        assertThat(line.run("check", "--offline", "--fail-on", "escalate")).isEqualTo(ExitCode.REFUSED);
    }

    @Test
    void whatCannotBeDoneAsAskedIsOneLine() throws IOException {
        assertThat(line.run("check", "--base", "nowhere", "--json")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(line.err()).isEqualTo("greenloop: the repository has no revision 'nowhere'\n");
        assertThat(Json.mapper().readTree(line.out()).path("error").asText()).contains("nowhere");

        assertThat(line.run("check", "--project", "nowhere")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(line.run("check", "--fail-on", "never")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(line.run("check", "--sarif", "no/such/folder.sarif")).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void aSonarQubeServerIsAskedOnlyWhereOneIsNamed() {
        assertThat(line.run("check", "--sonar")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(line.err())
                .isEqualTo(
                        "greenloop: SONAR_HOST_URL is not set; SonarQube is asked where SONAR_HOST_URL and SONAR_TOKEN say\n");

        assertThat(line.run("check", "--sonar", "--offline")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(line.run("check", "--sonar", "--sonar-time", "0s")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(line.err()).contains("which --offline forbids", "longer than nothing");
    }

    private JsonNode sarif() throws IOException {
        return Json.mapper().readTree(Files.readString(folder.resolve("out.sarif")));
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }
}
