package io.greenloop.bench.validation;

import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.Json;
import io.greenloop.contracts.TestsFinished;
import io.greenloop.contracts.Tier;
import io.greenloop.workspace.UnifiedDiffs;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that validates candidates of one project in one lane, and nothing else, so that what it uses is theirs. Arguments: its
 * folder, the project, the lane, the group that counts its CPU time, the file for the report, and the indices of the candidates.
 */
final class LaneProcess {

    /** A candidate that hangs costs a build all of it, so that a longer one would only flatter the other lanes. */
    private static final Duration BUILD_LIMIT = Duration.ofSeconds(90);

    private LaneProcess() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var project = BenchProject.valueOf(arguments[1]);
        var group = Path.of(arguments[3]);
        var indices = List.of(arguments).subList(5, arguments.length).stream()
                .map(Integer::parseInt)
                .toList();
        try (var job = new RunnerJob(folder, folder.resolve("project"), arguments[2])) {
            var started = CpuClock.seconds(group);
            var before = job.reproduce();
            // Whoever hands candidates in has made them.
            var candidates = candidates(job, project, indices);
            var baseline = CpuClock.seconds(group);
            var runner = runnerSeconds();
            var report = new ArrayList<LaneReport.Verdict>();
            var lanes = new ArrayList<String>();
            var builds = arguments[2].equals(ValidationReport.BUILD);
            // A build that hangs is ended by its step, which must then be its own.
            var size = builds ? 1 : Candidate.MOST_IN_A_BATCH;
            for (int from = 0; from < candidates.size(); from += size) {
                var to = Math.min(candidates.size(), from + size);
                var finished =
                        job.validate(before, candidates.subList(from, to), builds ? BUILD_LIMIT : RunnerJob.LIMIT);
                report.addAll(verdicts(finished, candidates, indices));
                lanes.add(job.text(finished.log()).lines().findFirst().orElse(""));
                System.err.printf("%d of %d%n", to, candidates.size());
            }
            var end = CpuClock.seconds(group);
            var used = runnerSeconds() - runner;
            Json.mapper()
                    .writeValue(
                            Path.of(arguments[4]).toFile(),
                            new LaneReport(
                                    arguments[2], started, baseline - started, end - baseline, used, report, lanes));
        }
        // Threads of the runner must not keep the process.
        System.exit(0);
    }

    private static double runnerSeconds() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }

    private static List<Candidate> candidates(RunnerJob job, BenchProject project, List<Integer> indices)
            throws Exception {
        var before = Files.readString(job.project().resolve(project.path()));
        var list = CandidateList.read(BenchProject.lists(), project.title());
        list.requireFor(before);
        var candidates = new ArrayList<Candidate>();
        for (var index : indices) {
            var after = list.mutations().get(index).applyTo(before);
            var diff = UnifiedDiffs.between(project.path(), before, after);
            candidates.add(Candidate.of(diff, Tier.TEMPLATE, "mutation", "", project.path(), 1, candidates.size()));
        }
        return candidates;
    }

    private static List<LaneReport.Verdict> verdicts(
            TestsFinished finished, List<Candidate> candidates, List<Integer> indices) {
        var ids = candidates.stream().map(Candidate::id).toList();
        return finished.results().stream()
                .map(result -> new LaneReport.Verdict(
                        indices.get(ids.indexOf(result.candidateId())),
                        result.verdict().name(),
                        result.stillFailing() == 0 && !result.fixed().isEmpty(),
                        result.took().toMillis()))
                .toList();
    }
}
