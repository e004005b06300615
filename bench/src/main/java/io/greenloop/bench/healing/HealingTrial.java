package io.greenloop.bench.healing;

import io.greenloop.bench.BenchFailure;
import io.greenloop.bench.JobsClient;
import io.greenloop.bench.Progress;
import io.greenloop.bench.Workplace;
import io.greenloop.bench.validation.CpuClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;

/** Starts a system of its own once, and has it heal cases. */
final class HealingTrial {

    private final CaseTrial.Policy policy;
    private final int jobs;
    private final Progress progress;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger healed = new AtomicInteger();

    /** @param jobs at work at once, 1 or more */
    HealingTrial(CaseTrial.Policy policy, int jobs, Progress progress) {
        this.policy = policy;
        this.jobs = jobs;
        this.progress = progress;
    }

    /** What came of each case, in their order. */
    List<CaseResult> run(List<HealingCase> cases) {
        var clock =
                CpuClock.create("greenloop-healing-" + ProcessHandle.current().pid());
        var onInterrupt = new Thread(() -> clock.ifPresent(CpuClock::close), "clear-accounting");
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        try (var workplace = Workplace.create(
                Map.of("greenloop.orchestrator.running-jobs", "" + jobs, "greenloop.sources.allow-file-urls", "true"),
                clock.map(CpuClock::launcher).orElse(List.of()))) {
            progress.live("starting");
            workplace.standalone().start();
            workplace.standalone().awaitHealthy();
            return run(cases, trial(workplace, clock.filter(counted -> jobs == 1)));
        } finally {
            onInterrupt.run();
        }
    }

    private CaseTrial trial(Workplace workplace, Optional<CpuClock> clock) {
        var standalone = workplace.standalone();
        return new CaseTrial(
                new JobsClient(standalone),
                standalone.projects(),
                policy,
                new HeldOutCheck(workplace.home().resolve("held-out")),
                clock.map(counted -> (DoubleSupplier) counted::seconds));
    }

    private List<CaseResult> run(List<HealingCase> cases, CaseTrial trial) {
        var threads = Executors.newFixedThreadPool(jobs);
        try {
            var results = new ArrayList<Future<CaseResult>>();
            cases.forEach(one -> results.add(threads.submit(() -> {
                progress.live("%d of %d, %d healed: %s".formatted(done.get(), cases.size(), healed.get(), one.name()));
                return told(trial.run(one), cases.size());
            })));
            return results.stream().map(HealingTrial::result).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private CaseResult told(CaseResult result, int all) {
        if (result.verdict().isHealed()) {
            healed.incrementAndGet();
        }
        progress.line("%d of %d, %d healed: %s"
                .formatted(done.incrementAndGet(), all, healed.get(), HealingReport.row(result)));
        return result;
    }

    private static CaseResult result(Future<CaseResult> result) {
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw new BenchFailure("a case could not be carried through: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted", e);
        }
    }
}
