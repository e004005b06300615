package io.greenloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixCommandTest {

    private static final String BROKEN =
            "class Prices {\n    static boolean free(int cents) { return cents < 0; }\n}\n";
    private static final String HEALED = BROKEN.replace("< 0", "<= 0");

    @TempDir
    private Path folder;

    private Path project;
    private Path source;

    @BeforeEach
    void aProject() throws IOException {
        project = folder.resolve("shop");
        source = project.resolve("src/main/java/shop/Prices.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, BROKEN);
        Files.writeString(project.resolve("pom.xml"), "<project/>");
    }

    @AfterEach
    void noProcessIsLeft() throws IOException {
        var data = folder.toRealPath().resolve("home").resolve("data");

        assertThat(new OwnProcesses(data).standalones()).isEmpty();
    }

    @Test
    void aHealedProjectGetsItsPatchAndKeepsItsFiles() throws IOException {
        var line = new CommandLineFixture(folder, "HEALED");

        var exitCode = line.run("fix", "shop", "--patch", "fix.patch");

        assertThat(line.err()).isEmpty();
        assertThat(exitCode).isZero();
        assertThat(folder.resolve("fix.patch")).hasContent(RecordedRun.DIFF);
        assertThat(source).hasContent(BROKEN);
        assertThat(line.out())
                .contains("confirmed   ✔ a1b2c3d4: 12 of 12 tests pass")
                .contains("HEALED  every test is green")
                .contains("+    static boolean free(int cents) { return cents <= 0; }")
                .contains("patch: " + folder.resolve("fix.patch"));
    }

    @Test
    void whereAPatchCannotBeWrittenIsSaidBeforeAnythingIsHealed() {
        for (var file : List.of("nowhere/fix.patch", "shop")) {
            var line = new CommandLineFixture(folder, "HEALED");

            var exitCode = line.run("fix", "shop", "--patch", file);

            assertThat(exitCode).isEqualTo(2);
            assertThat(line.err().lines()).hasSize(1);
            assertThat(line.err()).contains("the patch cannot be written to " + folder.resolve(file) + ": ");
            assertThat(line.out()).isEmpty();
        }
    }

    @Test
    void everyPieceOfNewsIsShownOnceAcrossCutConnections() {
        var line = new CommandLineFixture(folder, "HEALED");

        line.run("fix", "shop");

        assertThat(line.out().lines().filter(shown -> shown.contains(" gated ")))
                .hasSize(2);
        assertThat(line.out().lines().filter(shown -> shown.contains(" escalated ")))
                .hasSize(1);
    }

    @Test
    void jsonIsOneObjectOnStdoutAndTheLoopGoesToStderr() throws IOException {
        var line = new CommandLineFixture(folder, "HEALED");

        var exitCode = line.run("fix", "shop", "--json");

        assertThat(exitCode).isZero();
        assertThat(line.out().lines()).hasSize(1);
        var report = Json.mapper().readTree(line.out());
        assertThat(report.path("outcome").asText()).isEqualTo("HEALED");
        assertThat(report.path("jobId").asText()).isEqualTo(RecordedRun.JOB.value());
        assertThat(report.path("explanation").asText()).isEqualTo("the limit includes itself");
        assertThat(report.path("healed").get(0).asText()).isEqualTo("shop.PricesTest#nothingIsFree");
        assertThat(report.path("failing")).isEmpty();
        assertThat(report.path("usage").path("calls").asInt()).isEqualTo(1);
        assertThat(report.path("tookSeconds").asDouble()).isEqualTo(75.1);
        assertThat(Path.of(report.path("patchFile").asText())).hasContent(RecordedRun.DIFF);
        assertThat(line.err()).contains("HEALED  every test is green");
    }

    @Test
    void aJobThatDoesNotHealEndsWith1AndNamesItsBestCandidate() throws IOException {
        var line = new CommandLineFixture(folder, "EXHAUSTED");

        var exitCode = line.run("fix", "shop", "--json", "--patch", "fix.patch");

        assertThat(exitCode).isEqualTo(1);
        var report = Json.mapper().readTree(line.out());
        assertThat(report.path("bestCandidate").asText()).isEqualTo(RecordedRun.WINNER);
        assertThat(report.path("failing").get(0).asText()).isEqualTo("shop.PricesTest#nothingIsFree");
        assertThat(folder.resolve("fix.patch")).doesNotExist();
        assertThat(Path.of(report.path("patchFile").asText())).hasContent(RecordedRun.DIFF);
        assertThat(line.err()).contains("best candidate so far: a1b2c3d4");
    }

    @Test
    void whatTheServerRefusesIsBadInput() {
        var line = new CommandLineFixture(folder, "HEALED");

        var exitCode = line.run("fix", "shop", "--test", "refuse.Me");

        assertThat(exitCode).isEqualTo(2);
        assertThat(line.err()).isEqualTo("greenloop: nothing to heal here\n");
    }

    @Test
    void whatTurnsOutToBeBadInputEndsWith2AndOneLine() throws IOException {
        var line = new CommandLineFixture(folder, "FAILED");

        var exitCode = line.run("fix", "shop", "--test", "NoSuch");

        assertThat(exitCode).isEqualTo(2);
        assertThat(line.err()).isEqualTo("greenloop: GL-2002: selector NoSuch matches none of the project's 3 tests\n");
    }

    @Test
    void jsonIsOneObjectAlsoWhereTheInputIsBad() throws IOException {
        var turnedOut = new CommandLineFixture(folder, "FAILED");
        var refused = new CommandLineFixture(folder, "HEALED");
        var misspelt = new CommandLineFixture(folder, "HEALED");

        assertThat(turnedOut.run("fix", "shop", "--json")).isEqualTo(2);
        assertThat(refused.run("fix", "nowhere", "--json")).isEqualTo(2);
        assertThat(misspelt.run("fix", "shop", "--json", "--tiers", "best")).isEqualTo(2);

        assertThat(error(turnedOut)).startsWith("GL-2002: selector NoSuch");
        assertThat(error(refused)).startsWith("no such path: ");
        assertThat(error(misspelt)).contains("best");
    }

    private static String error(CommandLineFixture line) throws IOException {
        assertThat(line.out().lines()).hasSize(1);
        return Json.mapper().readTree(line.out()).path("error").asText();
    }

    @Test
    void theRequestCarriesTestsProfilesAndBudget() throws IOException {
        var line = new CommandLineFixture(folder, "HEALED");

        line.run(
                "fix",
                "shop",
                "--test",
                "PricesTest#nothingIsFree",
                "-P",
                "ci,!slow",
                "--time",
                "90s",
                "--iterations",
                "7");

        assertThat(Files.readString(line.home().resolve("data/submitted.txt")))
                .contains("\"tests\":[\"PricesTest#nothingIsFree\"]")
                .contains("\"profiles\":[\"ci\",\"!slow\"]")
                .contains("\"iterations\":7")
                .contains("\"wallTime\":\"PT1M30S\"");
    }

    @Test
    void applyWritesToACleanTree() throws IOException, GitAPIException {
        commitEverything();
        var line = new CommandLineFixture(folder, "HEALED");

        var exitCode = line.run("fix", "shop", "--apply");

        assertThat(exitCode).isZero();
        assertThat(source).hasContent(HEALED);
        assertThat(line.out()).contains("applied; see it: git -C ");
    }

    @Test
    void applyDoesNotMixWithUncommittedChanges() throws IOException, GitAPIException {
        commitEverything();
        Files.writeString(source, BROKEN + "// mine\n");
        var line = new CommandLineFixture(folder, "HEALED");

        var exitCode = line.run("fix", "shop", "--apply", "--patch", "fix.patch");

        assertThat(exitCode).isEqualTo(1);
        assertThat(source).hasContent(BROKEN + "// mine\n");
        assertThat(line.out()).contains("not applied: src/main/java/shop/Prices.java: uncommitted changes");
        assertThat(folder.resolve("fix.patch")).exists();
    }

    @Test
    void applyOutsideGitNeedsForce() throws IOException {
        var refused = new CommandLineFixture(folder, "HEALED");
        var forced = new CommandLineFixture(folder, "HEALED");

        assertThat(refused.run("fix", "shop", "--apply")).isEqualTo(1);
        assertThat(source).hasContent(BROKEN);
        assertThat(forced.run("fix", "shop", "--apply", "--force")).isZero();
        assertThat(source).hasContent(HEALED);
    }

    private void commitEverything() throws GitAPIException {
        try (var git = Git.init().setDirectory(project.toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("as it is")
                    .setAuthor("a", "a@example.org")
                    .setSign(false)
                    .call();
        }
    }

    @Test
    void whatCiSawGoesAlongAsTestsAndNeverAsAReport() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("reports")).resolve("TEST-a.xml"), """
                <testsuite><properties><property name="user" value="ci"/></properties>
                  <testcase classname="shop.PricesTest" name="nothingIsFree">
                    <failure type="java.lang.AssertionError" message="expected 0"/>
                  </testcase></testsuite>""");
        Files.writeString(folder.resolve("reports/TEST-b.xml"), "<testsuite/>");
        var line = new CommandLineFixture(folder, "HEALED");

        assertThat(line.run("fix", "shop", "--ci-report", "reports")).isZero();

        assertThat(folder.resolve("home/data/submitted.txt"))
                .content()
                .contains("\"failure\":{\"tests\":[{\"className\":\"shop.PricesTest\",\"method\":\"nothingIsFree\"")
                .doesNotContain("\"ci\"");
    }

    @Test
    void anotherFailureThanCisIsShownBesideItAndStopsTheRun() {
        var line = new CommandLineFixture(folder, "parks");

        assertThat(line.run("fix", "shop")).isEqualTo(1);

        assertThat(line.out())
                .contains("parked      what fails here is not what CI saw")
                .contains("CI saw")
                .contains("NullPointerException: no rate")
                .contains("here fails")
                .contains("AssertionError: expected 0")
                .contains("cancelled; with --whatever-fails-here it heals what fails here")
                .contains("CANCELLED");
    }

    @Test
    void onAWordItHealsWhateverFailsHere() {
        var line = new CommandLineFixture(folder, "parks");

        assertThat(line.run("fix", "shop", "--whatever-fails-here")).isZero();

        assertThat(line.out())
                .contains("resumed     what fails here is to be healed")
                .contains("HEALED");
    }
}
