package io.greenloop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever notices first that the run is over: its exit code is that of the signal. */
class InterruptTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** 128 and SIGTERM, which takes the way of SIGINT and, unlike that, is never ignored from birth. */
    private static final int TERMINATED = 143;

    @TempDir
    private Path folder;

    @AfterEach
    void noProcessIsLeft() throws IOException {
        assertThat(new OwnProcesses(folder.toRealPath().resolve("home").resolve("data")).standalones())
                .isEmpty();
    }

    @Test
    void theTroubleThatAnInterruptBringsIsNotTheEndOfTheRun() throws Exception {
        shop();

        var said = interrupted("breaks", " heals shop ", "fix", "shop");

        assertThat(said).endsWith("interrupted: putting everything away\n").doesNotContain("greenloop:");
    }

    @Test
    void aJobThatIsAcceptedDuringAnInterruptIsCancelled() throws Exception {
        shop();
        var data = folder.resolve("home/data");
        var line = new CommandLineFixture(folder, "late");
        assertThat(line.run("up")).isZero();
        try {
            var run = run("late", "fix", "shop");
            await().atMost(PATIENCE).until(() -> Files.exists(data.resolve("submitted.txt")));
            run.destroy();
            await().atMost(PATIENCE).until(() -> Files.readString(output()).contains("interrupted"));
            Files.createFile(data.resolve("accept"));
            terminated(run);
        } finally {
            line.run("down");
        }

        assertThat(data.resolve("answered.txt")).hasContent("CANCELLED");
        assertThat(temporaryFiles()).isDirectoryNotContaining("glob:**.tar.gz");
    }

    @Test
    void anInterruptedStartLeavesNothingRunning() throws Exception {
        var log = folder.resolve("home/standalone.log");
        var run = run("never-ready", "up");
        await().atMost(PATIENCE)
                .until(() -> Files.exists(log) && Files.readString(log).contains("never-ready"));

        assertThat(terminated(run)).endsWith("interrupted: putting everything away\n");
    }

    private String interrupted(String script, String atThisWord, String... arguments) throws Exception {
        var run = run(script, arguments);
        await().atMost(PATIENCE).until(() -> Files.readString(output()).contains(atThisWord));
        return terminated(run);
    }

    private String terminated(Process run) throws Exception {
        run.destroy();
        assertThat(run.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).as(Files.readString(output())).isEqualTo(TERMINATED);
        return Files.readString(output());
    }

    private Process run(String script, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + Files.createDirectories(temporaryFiles()),
                "-cp",
                System.getProperty("java.class.path"),
                RunOfItsOwn.class.getName(),
                folder.toString(),
                script));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output().toFile())
                .start();
    }

    private void shop() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("shop")).resolve("pom.xml"), "<project/>");
    }

    private Path temporaryFiles() {
        return folder.resolve("tmp");
    }

    private Path output() {
        return folder.resolve("output.txt");
    }
}
