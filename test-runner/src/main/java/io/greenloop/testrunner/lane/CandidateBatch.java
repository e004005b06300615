package io.greenloop.testrunner.lane;

import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.CandidateResult;
import io.greenloop.contracts.CandidateResult.Verdict;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tries the candidates of a batch in the order of their ranks, a few at a time, until time is up or enough are plausible. */
final class CandidateBatch {

    private final CandidateTrial trial;
    private final int parallel;
    private final int enough;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger plausible = new AtomicInteger();

    CandidateBatch(CandidateTrial trial, int parallel, int enough) {
        this.trial = trial;
        this.parallel = parallel;
        this.enough = enough;
    }

    /**
     * @param deadline in the time of {@link System#nanoTime()}; candidates that it leaves out are unknown
     * @return one result for each candidate that was tried or left out for want of time, none for those that were not needed
     */
    List<CandidateResult> run(List<Candidate> candidates, long deadline, Consumer<String> progress, StopSignal stop) {
        var tasks = candidates.stream()
                .sorted(Comparator.comparingInt(Candidate::rank))
                .<Callable<Optional<CandidateResult>>>map(
                        candidate -> () -> tried(candidate, deadline, candidates.size(), progress, stop))
                .toList();
        var results =
                Parallel.run(parallel, tasks).stream().flatMap(Optional::stream).toList();
        var doubted = trial.doubted();
        if (doubted.isEmpty()) {
            return results;
        }
        var again = candidates.stream()
                .filter(candidate -> doubted.contains(candidate.id()))
                .sorted(Comparator.comparingInt(Candidate::rank))
                .toList();
        progress.accept("%d candidates are run again".formatted(again.size()));
        return replaced(results, run(again, deadline, progress, stop));
    }

    private static List<CandidateResult> replaced(List<CandidateResult> results, List<CandidateResult> again) {
        var byId = again.stream().collect(Collectors.toMap(CandidateResult::candidateId, Function.identity()));
        return results.stream()
                .map(result -> byId.getOrDefault(result.candidateId(), result))
                .toList();
    }

    private Optional<CandidateResult> tried(
            Candidate candidate, long deadline, int all, Consumer<String> progress, StopSignal stop) {
        if (plausible.get() >= enough || stop.isStopped()) {
            return Optional.empty();
        }
        var left = Duration.ofNanos(deadline - System.nanoTime());
        if (left.isNegative() || left.isZero()) {
            return Optional.of(unknown(candidate));
        }
        var result = trial.run(candidate, left, stop);
        if (result.verdict() == Verdict.PLAUSIBLE && result.sameAs().isEmpty()) {
            plausible.incrementAndGet();
        }
        progress.accept(
                "%d of %d candidates run, %d plausible".formatted(done.incrementAndGet(), all, plausible.get()));
        var cutShort = result.verdict() == Verdict.TIMEOUT && System.nanoTime() > deadline;
        return Optional.of(cutShort ? unknown(candidate) : result);
    }

    private static CandidateResult unknown(Candidate candidate) {
        return new CandidateResult(
                candidate.id(),
                Verdict.UNKNOWN,
                List.of(),
                0,
                List.of(),
                "",
                "the step's time was up before it was tried",
                Duration.ZERO);
    }
}
