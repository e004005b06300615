package io.greenloop.testrunner.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.greenloop.contracts.Containment;
import io.greenloop.worker.TransientFailure;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sandbox of this host keeps in and keeps out, tried for real. */
class SandboxIT {

    @TempDir
    static Path host;

    private static Sandbox sandbox;

    @BeforeAll
    static void probe() throws IOException {
        sandbox = probeWith(Map.of());
        assumeThat(sandbox.capabilities()).containsEntry("sandbox", "bubblewrap");
    }

    private static Sandbox probeWith(Map<String, String> configuration) throws IOException {
        var settings = new SmallRyeConfigBuilder()
                .withMapping(SandboxSettings.class)
                .withDefaultValues(configuration)
                .build()
                .getConfigMapping(SandboxSettings.class);
        var repository = Files.createDirectories(host.resolve("repository"));
        Files.writeString(repository.resolve("a.jar"), "jar");
        return new SandboxProbe(settings, host.resolve("runs"), repository).probe();
    }

    @Test
    void everyCapabilityIsReportedByName() {
        assertThat(sandbox.capabilities())
                .containsEntry("network", "own")
                .containsEntry("processes", "own")
                .containsEntry("filesystem", "own")
                .containsEntry("rights", "none")
                .containsEntry("disk", "sized")
                .containsKeys("memory", "system-calls", "user");
        assertThat(sandbox.refusal(Containment.FULL)).isEmpty();
    }

    @Test
    void filesOfTheHostAreOutOfSight() throws IOException {
        var secret = Files.writeString(host.resolve("secret"), "token");

        assertThat(shell("cat %s /etc/shadow; ls /root /work".formatted(secret)).output())
                .isEmpty();
    }

    @Test
    void theEnvironmentOfTheServiceIsOutOfSight() throws IOException {
        var printed = shell("env; cat /proc/1/environ /proc/self/environ | tr '\\0' '\\n'")
                .output();

        assertThat(printed.lines().map(line -> line.split("=")[0]).distinct())
                .isSubsetOf("PATH", "HOME", "LANG", "TZ", "PWD", "SHLVL", "_", "OLDPWD");
    }

    @Test
    void whatIsMountedToBeReadCannotBeChanged() throws IOException {
        var folder = Files.createDirectories(host.resolve("readable"));
        Files.writeString(folder.resolve("a"), "one");

        var result = shell(
                "echo two > /greenloop/in/a; echo x > /usr/x; touch /x; cat /greenloop/in/a",
                Mount.readOnly(folder, "/greenloop/in"));

        assertThat(result.output()).isEqualTo("one");
        assertThat(folder.resolve("a")).hasContent("one");
    }

    @Test
    void whatIsMountedToBeWrittenCanBeRead() throws IOException {
        var folder = Files.createDirectories(host.resolve("writable"));

        shell("echo two > /greenloop/out/a", Mount.writable(folder, "/greenloop/out"));

        assertThat(folder.resolve("a")).hasContent("two");
    }

    @Test
    void anEndlessRunIsEndedWithAllOfItsProcesses() throws IOException {
        var marker = "7" + System.nanoTime() % 100_000_000;
        var hidden = "(setsid sh -c 'trap \"\" TERM; sleep %s' &) ; sleep %s".formatted(marker, marker);

        var ended = run(hidden, Duration.ofSeconds(1), List.of());

        assertThat(ended.end()).isEqualTo(SandboxResult.End.TIMED_OUT);
        Awaitility.await().until(() -> HostProcesses.naming(marker).isEmpty());
    }

    @Test
    void aProcessThatOutlivesItsRunDoesNot() throws IOException {
        var marker = "8" + System.nanoTime() % 100_000_000;

        var ended = run("(setsid sleep %s &) ; exit 3".formatted(marker), Duration.ofSeconds(10), List.of());

        assertThat(ended.exitCode()).isEqualTo(3);
        Awaitility.await().until(() -> HostProcesses.naming(marker).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cat /dev/zero > big; sleep 30",
                "n=$(printf %0200d 0); for i in $(seq 40); do mkdir $n; cd -P $n; done; cat /dev/zero > big; sleep 30",
                "exec 3> big; rm big; cat /dev/zero >&3; sleep 30"
            })
    void aRunThatFillsItsFolderIsEndedWhereverItHidesIt(String filling) throws IOException {
        var small = probeWith(Map.of("greenloop.sandbox.disk-mebibytes", "8"));
        var folder = Files.createDirectories(host.resolve("filled-" + filling.length()));
        var command = command(
                "cd /greenloop/out; " + filling,
                Duration.ofSeconds(30),
                List.of(Mount.writable(folder, "/greenloop/out")));

        try (var contained = small.prepare(command)) {
            assertThat(contained.run().end()).isEqualTo(SandboxResult.End.OUT_OF_DISK);
        } finally {
            Folders.delete(folder);
        }
    }

    @Test
    void aRunThatPrintsWithoutEndIsEnded() throws IOException {
        var small = probeWith(Map.of("greenloop.sandbox.output-mebibytes", "1"));

        try (var contained = small.prepare(command("yes", Duration.ofSeconds(30), List.of()))) {
            assertThat(contained.run().end()).isEqualTo(SandboxResult.End.TOO_MUCH_OUTPUT);
        }
    }

    @Test
    void whereNoControlGroupLimitsThemMemoryAndProcessesAreSummedUp() throws IOException {
        // Three of 80 MiB each: none is too large by itself.
        var hold = "head -c 80000000 /dev/zero | tail -c 80000000 | (sleep 20; cat) > /dev/null &";
        assertThat(watched("memory", hold.repeat(3) + " wait").end()).isEqualTo(SandboxResult.End.OUT_OF_MEMORY);

        var result = watched("processes", "for i in $(seq 50); do sleep 20 & done; wait");

        assertThat(result.end()).isEqualTo(SandboxResult.End.TOO_MANY_PROCESSES);
    }

    private static SandboxResult watched(String name, String script) throws IOException {
        var limits = new SandboxLimits(128, 32, 1, 1, 1, 100);
        var run = Files.createDirectories(host.resolve(name));
        var begin = "echo $$ > '%s'; ".formatted(run.resolve("pid"));
        var command = command("true", Duration.ofSeconds(30), List.of());
        var watch = new Watch(run, command, limits, ControlGroup.create("no/such/group", limits), () -> false);
        return watch.over(() ->
                new ProcessBuilder("/bin/sh", "-c", begin + script).start().waitFor());
    }

    @Test
    void whatARunReadsCannotBeReadAgain() throws IOException {
        var command = new SandboxCommand(
                List.of("/bin/sh", "-c", "read line; echo $line; cat /proc/self/fd/0; ls -l /proc/self/fd/0"),
                List.of(),
                "",
                "/",
                Map.of(),
                "secret\n",
                Duration.ofSeconds(10));

        try (var contained = sandbox.prepare(command)) {
            var said = Files.readString(contained.run().output());

            assertThat(said).startsWith("secret\n");
            assertThat(said.lines().skip(1)).noneMatch(line -> line.contains("secret"));
        }
    }

    @Test
    void whatARunSaidCanNeitherBeReadNorTakenBack() throws IOException {
        var said =
                shell("echo first; cat /proc/self/fd/1; (: > /proc/self/fd/1); chmod 666 /proc/self/fd/1; echo last");

        assertThat(said.output()).isEqualTo("first\nlast");
    }

    @Test
    void aRunSaysNoMoreThanItMay() throws IOException {
        var small = probeWith(Map.of("greenloop.sandbox.output-mebibytes", "1"));

        try (var contained = small.prepare(command("head -c 9000000 /dev/zero", Duration.ofSeconds(30), List.of()))) {
            var result = contained.run();

            assertThat(result.end()).isEqualTo(SandboxResult.End.TOO_MUCH_OUTPUT);
            assertThat(Files.size(result.output())).isEqualTo((1 << 20) + 1);
        }
    }

    @Test
    void aRunIsEndedWhenItsJobIsStopped() {
        try (var contained = sandbox.prepare(command("sleep 60", Duration.ofSeconds(60), List.of()))) {
            contained.stop();

            assertThat(contained.run().end()).isEqualTo(SandboxResult.End.STOPPED);
        }
    }

    @Test
    void withoutBubblewrapFullContainmentIsRefusedUnlessConfigured() throws IOException {
        var none = probeWith(Map.of("greenloop.sandbox.bubblewrap", "no-such-program"));
        var allowed = probeWith(
                Map.of("greenloop.sandbox.bubblewrap", "no-such-program", "greenloop.sandbox.allow-process", "true"));

        assertThat(none.refusal(Containment.FULL)).get().asString().contains("bubblewrap is not installed");
        assertThat(none.refusal(Containment.BEST_AVAILABLE)).isEmpty();
        assertThat(allowed.refusal(Containment.FULL)).isEmpty();
    }

    @Test
    void aPlainProcessSeesItsFoldersAndLeavesNobodyBehind() throws IOException {
        var plain = probeWith(Map.of("greenloop.sandbox.bubblewrap", "no-such-program"));
        var folder = Files.createDirectories(host.resolve("plain"));
        var marker = "9" + System.nanoTime() % 100_000_000;
        var command = command(
                "echo here > /greenloop/out/a; (setsid sleep %s &)".formatted(marker),
                Duration.ofSeconds(10),
                List.of(Mount.writable(folder, "/greenloop/out")));

        try (var contained = plain.prepare(command)) {
            assertThat(contained.run().isSuccess()).isTrue();
        }

        assertThat(folder.resolve("a")).hasContent("here");
        Awaitility.await().until(() -> HostProcesses.naming(marker).isEmpty());
    }

    @Test
    void whatARunNeedsIsMadeAgainWhenTheScratchFolderHasVanished() throws IOException {
        assertThat(shell("echo before").output()).isEqualTo("before");

        Folders.delete(host.resolve("runs"));

        assertThat(shell("id -u -n; grep Seccomp: /proc/self/status | tr -d '\\t'")
                        .output())
                .isEqualTo(Files.exists(host.resolve("runs/seccomp")) ? "sandbox\nSeccomp:2" : "sandbox\nSeccomp:0");
        assertThat(sandbox.capabilities().get("system-calls").equals("filtered"))
                .isEqualTo(Files.exists(host.resolve("runs/seccomp")));
    }

    @Test
    void aFolderThatVanishesBeforeTheRunIsTroubleOutsideAndNoEndOfTheProgram() throws IOException {
        var folder = Files.createDirectories(host.resolve("vanishing"));
        var command = command("true", Duration.ofSeconds(10), List.of(Mount.readOnly(folder, "/greenloop/vanishing")));

        try (var contained = sandbox.prepare(command)) {
            Files.delete(folder);
            assertThatThrownBy(contained::run)
                    .isInstanceOf(TransientFailure.class)
                    .hasMessageContaining("Can't find source path");
        }
        assertThatThrownBy(() -> sandbox.prepare(command))
                .isInstanceOf(TransientFailure.class)
                .hasMessageContaining("/greenloop/vanishing is gone");
    }

    @Test
    void theFolderOfARunThatVanishesBeforeItStartsIsTroubleOutside() {
        try (var contained = sandbox.prepare(command("true", Duration.ofSeconds(10), List.of()))) {
            Folders.delete(host.resolve("runs"));

            assertThatThrownBy(contained::run)
                    .isInstanceOf(TransientFailure.class)
                    .hasMessageContaining("could not be started");
        }
    }

    @Test
    void aProgramThatTalksLikeTheSandboxEndsAsAnyOther() throws IOException {
        var ended = run("echo 'bwrap: no' >&2; echo x >&8; exit 1", Duration.ofSeconds(10), List.of());

        assertThat(ended.end()).isEqualTo(SandboxResult.End.EXITED);
        assertThat(ended.exitCode()).isPositive();
    }

    private record Printed(String output) {}

    private static Printed shell(String script, Mount... mounts) throws IOException {
        try (var contained = sandbox.prepare(command(script, Duration.ofSeconds(10), List.of(mounts)))) {
            var result = contained.run();
            return new Printed(Files.readString(result.output()).strip());
        }
    }

    private static SandboxResult run(String script, Duration limit, List<Mount> mounts) {
        try (var contained = sandbox.prepare(command(script, limit, mounts))) {
            return contained.run();
        }
    }

    private static SandboxCommand command(String script, Duration limit, List<Mount> mounts) {
        return new SandboxCommand(List.of("/bin/sh", "-c", script), mounts, "", "/", Map.of(), "", limit);
    }
}
