package io.greenloop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandaloneTest {

    private static final LaunchOptions OPTIONS = new LaunchOptions(0, false, true);

    @TempDir
    private Path folder;

    @AfterEach
    void stopWhatIsLeft() {
        new CommandLineFixture(folder, "HEALED").run("down");
    }

    @Test
    void whatIsUpIsFoundAgainAndGoesDownOnce() {
        var line = new CommandLineFixture(folder, "HEALED");

        assertThat(line.run("up")).isZero();
        assertThat(line.run("up")).isZero();
        assertThat(line.run("status")).isZero();
        assertThat(line.run("down")).isZero();
        assertThat(line.run("status")).isEqualTo(1);

        assertThat(line.out().lines())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("Greenloop is up after "),
                        page -> assertThat(page).matches("page http://127\\.0\\.0\\.1:\\d+/ .*"),
                        second -> assertThat(second).startsWith("data "),
                        third -> assertThat(third).startsWith("Greenloop runs already: pid "),
                        status -> assertThat(status).endsWith(", 0 jobs unfinished"),
                        page -> assertThat(page).startsWith("  page   http://127.0.0.1:"),
                        rest -> assertThat(rest).startsWith("  REST   http://127.0.0.1:"),
                        kafka -> assertThat(kafka).isEqualTo("  Kafka  127.0.0.1:9092"),
                        token -> assertThat(token).endsWith("/token"),
                        down -> assertThat(down).startsWith("Greenloop stopped after "),
                        last -> assertThat(last).startsWith("Greenloop does not run on "));
    }

    @Test
    void deadLettersAreListedAndReplayed() {
        var line = new CommandLineFixture(folder, "HEALED");
        assertThat(line.run("dead-letters")).isEqualTo(1);
        assertThat(line.err()).contains("Greenloop does not run on").hasLineCount(1);
        line.run("up");

        assertThat(line.run("dead-letters", "--topic", "greenloop.jobs.requested"))
                .isZero();
        assertThat(line.run("dead-letters", "--topic", "orders")).isEqualTo(2);
        assertThat(line.run("dead-letters", "replay", "greenloop.jobs.requested:0:7"))
                .isEqualTo(2);
        assertThat(line.run("dead-letters", "replay", "greenloop.jobs.requested:0:7", "--again"))
                .isZero();
        assertThat(line.run("dead-letters", "replay", "unknown")).isEqualTo(2);
        assertThat(line.run("dead-letters", "replay", "--all")).isZero();

        assertThat(line.out().lines().skip(3))
                .containsExactly(
                        "1 dead letter",
                        "  greenloop.jobs.requested:0:7  2026-11-21T05:00:00Z  12 bytes, replayed 2026-11-21T06:00:00Z"
                                + "  message is no JSON",
                        "replayed greenloop.jobs.requested:0:7",
                        "replayed 2 dead letters",
                        "left c",
                        "1 dead letter more not reached in time: replay again");
        assertThat(line.err().lines().skip(1))
                .containsExactly(
                        "greenloop: 'orders' is none of them",
                        "greenloop: The dead letter was replayed before",
                        "greenloop: There is no such dead letter");
    }

    @Test
    void fixUsesWhatIsUpAndLeavesItUp() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("shop")).resolve("pom.xml"), "<project/>");
        var line = new CommandLineFixture(folder, "HEALED");
        line.run("up");

        assertThat(line.run("fix", "shop")).isZero();

        assertThat(line.out()).contains("Greenloop runs at http://127.0.0.1:");
        assertThat(line.run("status")).isZero();
    }

    @Test
    void aProcessThatDoesNotNameTheDataFolderIsNotOurs() throws IOException {
        var home = Home.at(folder.resolve("home"), folder.resolve("data"));
        var announcement = "{\"pid\":%d,\"url\":\"http://127.0.0.1:1\",\"tokenFile\":\"/none\"}"
                .formatted(ProcessHandle.current().pid());
        Files.writeString(home.announcement(), announcement);

        var processes = new OwnProcesses(home.data());

        assertThat(processes.isServedBy(ProcessHandle.current().pid())).isFalse();
        assertThat(processes.stop(Duration.ofSeconds(1))).isFalse();
        assertThat(new Standalone(home, new CommandLineFixture(folder, "HEALED").surroundings()).running())
                .isEmpty();
    }

    @Test
    void anAnnouncementThatIsCutShortIsNone() throws IOException {
        var file = Files.writeString(folder.resolve("standalone.json"), "{\"pid\":12,\"ur");

        assertThat(Announcement.read(file)).isEmpty();
        assertThat(Announcement.read(folder.resolve("absent.json"))).isEmpty();
    }

    @Test
    void aStartThatFailsShowsTheEndOfTheLog() {
        var home = Home.at(folder.resolve("home"), folder.resolve("data"));
        var line = new CommandLineFixture(folder, "dies");
        var screen = line.surroundings().onOut();

        try (var cleanup = Cleanup.atTheEnd(screen)) {
            assertThatThrownBy(() -> new Standalone(home, line.surroundings()).start(OPTIONS, screen, cleanup))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("Greenloop did not start")
                    .hasMessageContaining("  | the broker cannot start: address in use");
        }
    }

    @Test
    void whoLosesARaceToStartLeavesTheWinnerAlone() throws InterruptedException {
        var winner = new CommandLineFixture(folder, "HEALED");
        assertThat(winner.run("up")).isZero();
        var home = Home.at(folder.resolve("home"), folder.resolve("home/data"));
        var around = new CommandLineFixture(folder, "dies").surroundings();
        // Both looked before either had started: the loser comes as far as a process of its own.
        var launcher = new Launcher(around.installation(), home, around.environment(), Duration.ofSeconds(20));

        try (var cleanup = Cleanup.atTheEnd(around.onOut())) {
            assertThatThrownBy(() -> launcher.launch(OPTIONS, around.onOut(), cleanup))
                    .isInstanceOf(Trouble.class);
        }

        assertThat(winner.run("status")).isZero();
    }

    @Test
    void aPortInUseIsBadInputBeforeAnythingIsStarted() throws IOException {
        var line = new CommandLineFixture(folder, "HEALED");
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(line.run("up", "--port", Integer.toString(taken.getLocalPort())))
                    .isEqualTo(2);

            assertThat(line.err())
                    .isEqualTo("greenloop: port %d is in use, or may not be used\n".formatted(taken.getLocalPort()));
        }
    }

    @Test
    void aTokenThatCannotBeReadIsTroubleInOneLine() throws IOException {
        var line = new CommandLineFixture(folder, "HEALED");
        line.run("up");
        var token = folder.toRealPath().resolve("home/token");
        Files.delete(token);

        assertThat(line.run("status")).isEqualTo(1);

        assertThat(line.err()).startsWith("greenloop: the token in " + token + " cannot be read");
        assertThat(line.err().lines()).hasSize(1);
    }

    @Test
    void aConfigurationThatIsNotValidIsOneLineAndExitCode2() {
        var line = new CommandLineFixture(folder, "refuses");

        assertThat(line.run("up")).isEqualTo(2);

        assertThat(line.err().lines())
                .containsExactly("greenloop: greenloop.hom is no property; did you mean greenloop.home?");
    }

    @Test
    void aStartThatTakesTooLongLeavesNothingRunning() {
        var home = Home.at(folder.resolve("home"), folder.resolve("data"));
        var around = new CommandLineFixture(folder, "never-ready").surroundings();
        var launcher = new Launcher(around.installation(), home, around.environment(), Duration.ofSeconds(2));

        try (var cleanup = Cleanup.atTheEnd(around.onOut())) {
            assertThatThrownBy(() -> launcher.launch(OPTIONS, around.onOut(), cleanup))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("not ready after 2 s");
        }
        assertThat(new OwnProcesses(home.data()).standalones()).isEmpty();
    }
}
