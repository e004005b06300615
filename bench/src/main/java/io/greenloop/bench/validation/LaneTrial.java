package io.greenloop.bench.validation;

import io.greenloop.bench.BenchFailure;
import io.greenloop.bench.Progress;
import io.greenloop.contracts.Json;
import io.greenloop.testkit.samples.Samples;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs candidates of one project in one lane, in a process of its own whose CPU time and memory are counted. */
final class LaneTrial {

    private final Progress progress;

    LaneTrial(Progress progress) {
        this.progress = progress;
    }

    /** @param runnerMebibytes the most resident memory of the runner, without what ran in its sandboxes */
    record Measured(LaneReport report, double runnerMebibytes, double childrenMebibytes) {}

    /** @param folder with the project in it; the process leaves its files there */
    Measured run(BenchProject project, String lane, Path folder, List<Integer> candidates) {
        var name = "greenloop-bench-%d-%s".formatted(ProcessHandle.current().pid(), lane.toLowerCase());
        try (var clock = CpuClock.create(name)
                .orElseThrow(
                        () -> new BenchFailure(
                                "this host has no accounting groups (cpuacct), without which killed sandboxes would not count"))) {
            var report = folder.resolve("report.json");
            var process = new ProcessBuilder(command(project, lane, folder, clock, report, candidates))
                    .redirectErrorStream(true)
                    .start();
            try (var memory = new MemoryPeak(process.toHandle())) {
                follow(process, project.title() + " " + lane);
                if (process.waitFor() != 0) {
                    throw new BenchFailure("lane %s of %s failed".formatted(lane, project.title()));
                }
                return new Measured(
                        Json.mapper().readValue(report.toFile(), LaneReport.class),
                        memory.runnerMebibytes(),
                        memory.childrenMebibytes());
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().onExit().join();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted", e);
        }
    }

    private static List<String> command(
            BenchProject project, String lane, Path folder, CpuClock clock, Path report, List<Integer> candidates)
            throws IOException {
        var temporary = Files.createDirectories(folder.resolve("tmp"));
        var command = new ArrayList<>(clock.launcher());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + Samples.root().resolveSibling("standalone").resolve("src/main/launch/java-options"));
        // The class path has other logging on it, for what the gates are tried on; its start is none of the runner's.
        command.add("-Dorg.jboss.logging.provider=jdk");
        command.addAll(List.of("-Djava.io.tmpdir=" + temporary, "-cp", System.getProperty("java.class.path")));
        command.add(LaneProcess.class.getName());
        command.addAll(
                List.of(folder.toString(), project.name(), lane, clock.group().toString(), report.toString()));
        candidates.forEach(index -> command.add(index.toString()));
        return command;
    }

    private void follow(Process process, String what) throws IOException {
        var last = new ArrayList<String>();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                last.add(line);
                progress.live(what + ": " + line);
            }
        }
        if (!process.isAlive() && process.exitValue() != 0) {
            last.subList(Math.max(0, last.size() - 40), last.size()).forEach(progress::line);
        }
    }
}
