package io.greenloop.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenloop.testkit.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The demo as a user runs it, each time with a system of its own; {@link DocumentationST} has the other commands. */
class CommandLineST {

    private static final Path ROOT = Samples.root().getParent();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern DEMO_FOLDER = Pattern.compile("the demo lives in (\\S+)");

    @TempDir
    Path folder;

    @AfterEach
    void nothingOfItIsLeftRunning() {
        assertNothingRunsOn(folder.toString());
    }

    /** As cron and bare CI have it. */
    @Test
    void aLocaleOfAsciiAloneIsNoReasonNotToReadAFileOfAnotherName() throws IOException {
        var project = Files.createDirectories(folder.resolve("project"));
        // Written by a shell, since this JVM may have such a locale as well.
        var write = "date +%N > $(printf 'Pr\\303\\274fung.txt')";
        Shell.in(project).run("sh", "-c", write).succeeds();
        GitProject.committed(project);
        Shell.in(project).run("sh", "-c", write).succeeds();

        var said = Shell.in(project)
                .with("LC_ALL", "C")
                .run(ROOT.resolve("greenloop").toString(), "check", "--base", "HEAD")
                .succeeds();

        assertThat(said.out() + said.err()).contains("passed: 1 file, 2 lines");
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void theDemoHealsAndLeavesNothingButThePatch() {
        var said = greenloop("demo").succeeds();

        assertThat(said.out())
                .contains("reproduced")
                .contains("iteration 1")
                .contains("error strings: alerts/shipping.yml:6: this rule would no longer see the message")
                .contains("HEALED")
                .contains("+++ b/src/main/java/com/example/shipping/RateTable.java");
        assertThat(folder.resolve("home/patches/demo.patch")).content().contains("RateTable.java");
        assertDemoIsGone(said.out());
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void anInterruptedDemoLeavesNoProcessAndNoFolder() throws IOException, InterruptedException {
        var output = folder.resolve("interrupted.txt");
        var builder = new ProcessBuilder(interruptible(script(), "demo"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment());
        var running = builder.start();
        await().atMost(PATIENCE)
                .failFast(() -> !running.isAlive())
                .until(() -> Files.readString(output).contains(" heals demo "));

        // What Ctrl-C sends.
        Shell.in(folder).run("kill", "-INT", Long.toString(running.pid())).succeeds();

        assertThat(running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(running.exitValue()).isEqualTo(130);
        assertThat(output).content().contains("interrupted: putting everything away");
        assertDemoIsGone(Files.readString(output));
    }

    /** A build in the background of a script ignores interrupts, and so does from birth whatever it starts. */
    private List<String> interruptible(String... command) {
        var restored = List.of("env", "--default-signal=INT");
        var canRestore =
                Shell.in(folder).run("env", "--default-signal=INT", "true").exitCode() == 0;
        return Stream.of(canRestore ? restored : List.<String>of(), List.of(command))
                .flatMap(List::stream)
                .toList();
    }

    private static void assertDemoIsGone(String said) {
        var named = DEMO_FOLDER.matcher(said);
        assertThat(named.find()).as(said).isTrue();
        assertThat(Path.of(named.group(1))).doesNotExist();
        assertNothingRunsOn(named.group(1));
    }

    private static void assertNothingRunsOn(String folder) {
        assertThat(ProcessHandle.allProcesses()
                        .map(process -> process.info().commandLine().orElse("")))
                .noneMatch(line -> line.contains(folder));
    }

    private Shell.Result greenloop(String... arguments) {
        var shell = Shell.in(folder);
        environment().forEach(shell::with);
        var command = new ArrayList<>(List.of(script()));
        command.addAll(List.of(arguments));
        return shell.run(command);
    }

    private static String script() {
        return ROOT.resolve("greenloop").toString();
    }

    /** A build inside the build that runs this test would write the files it reads. */
    private Map<String, String> environment() {
        return Map.of("GREENLOOP_HOME", folder.resolve("home").toString(), "GREENLOOP_BUILD", "never");
    }
}
