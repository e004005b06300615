package io.greenloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GreenloopTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "fix nowhere              | no such path",
                "fix empty                | the project has no pom.xml at its root",
                "fix gradle               | but a build.gradle: only Maven projects",
                "fix broken               | pom.xml:1:15: not XML",
                "fix project --tokens -1 --usd -1 | budget.tokens is -1, 0 or more is allowed; budget.usd is -1",
                "fix project --home project/pom.xml | cannot be used as a folder",
                "status --home project/pom.xml/x | cannot be used as a folder",
                "fix project/pom.xml      | not a folder",
                "fix project -P ci,-x     | profile '-x' is not",
                "fix project --test 1x    | test selector '1x' is not",
                "fix project --time 3x    | '3x' is no time",
                "fix project --time 0s    | budget.wallTime is PT0S",
                "fix project --ci-report none.xml | no such report",
                "fix project --ci-report empty | no JUnit XML report in",
                "fix project --ci-report project/pom.xml | the report is not JUnit's",
                "fix project --ci-report gradle/build.gradle | the report is not XML",
                "fix project --iterations 0 | budget.iterations is 0",
                "fix project --usd -1     | budget.usd is -1",
                "fix project --usd nan    | 'nan' is no amount such as 2 or 0.50",
                "fix project --tiers best | best",
                "fix                      | PATH",
                "dead-letters replay      | name one dead letter, or --all",
                "dead-letters replay a --all | name one dead letter, or --all",
                "dead-letters replay a --topic b | --topic goes with --all",
                "up --port 70000          | port 70000 does not exist",
                "heal                     | heal"
            })
    void badInputIsOneLineAndExitCode2(String command, String reason) throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        Files.writeString(Files.createDirectories(folder.resolve("gradle")).resolve("build.gradle"), "");
        Files.writeString(
                Files.createDirectories(folder.resolve("broken")).resolve("pom.xml"), "<project><a></project>");
        Files.writeString(Files.createDirectories(folder.resolve("project")).resolve("pom.xml"), "<project/>");
        var line = new CommandLineFixture(folder, "HEALED");

        var exitCode = line.run(command.strip().split(" +"));

        assertThat(exitCode).isEqualTo(2);
        assertThat(line.err()).startsWith("greenloop: ").contains(reason);
        assertThat(line.err().lines()).hasSize(1);
        assertThat(line.out()).isEmpty();
    }

    @Test
    void statusSaysThatNothingRuns() {
        var line = new CommandLineFixture(folder, "HEALED");

        assertThat(line.run("status")).isEqualTo(1);
        assertThat(line.out()).startsWith("Greenloop does not run on ");
    }

    @Test
    void downIsDoneWhereNothingRuns() {
        var line = new CommandLineFixture(folder, "HEALED");

        assertThat(line.run("down")).isZero();
        assertThat(line.out()).startsWith("Greenloop does not run on ");
    }

    @Test
    void everyCommandHasItsHelp() {
        for (var command : new String[] {"demo", "fix", "up", "down", "status", "dead-letters"}) {
            var line = new CommandLineFixture(folder, "HEALED");

            assertThat(line.run(command, "--help")).isZero();
            assertThat(line.out()).startsWith("Usage: greenloop " + command);
        }
    }
}
