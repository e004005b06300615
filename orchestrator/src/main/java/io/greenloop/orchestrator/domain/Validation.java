package io.greenloop.orchestrator.domain;

import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.CandidateResult;
import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.EscalationReason;
import io.greenloop.contracts.JobNews;
import io.greenloop.contracts.Refusal;
import io.greenloop.contracts.TestsFinished;
import io.greenloop.contracts.Tier;
import io.greenloop.contracts.Trend;
import io.greenloop.contracts.Trial;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What follows the run of a batch. */
final class Validation {

    /** As many plausible candidates as an event names. */
    private static final int MOST_NAMED = 20;

    /** Batches that tried the likeliest few hundred changes. */
    private static final int HOPELESS_BATCHES = 4;

    private Validation() {}

    static Decision afterRunning(Job before, TestsFinished finished, Instant now) {
        var results = finished.results().stream()
                .filter(result -> before.batch().candidate(result.candidateId()).isPresent())
                .toList();
        var batch = before.batch().validated(results);
        var plausible = plausible(batch);
        var progress = Progress.of(before.search(), results, !plausible.isEmpty());
        var job = accounted(before, batch.preferring(plausible), results, progress);
        List<JobNews> news = List.of(
                new JobNews.Validated(
                        job.iteration(),
                        counts(results),
                        plausible.stream()
                                .filter(id -> before.batch().candidate(id).isPresent())
                                .limit(MOST_NAMED)
                                .toList()),
                progress.news(job.iteration()));
        if (!plausible.isEmpty()) {
            return Collecting.isWorthwhile(job, now)
                    ? Collecting.goOn(job, news, now)
                    : Collecting.choose(job, news, now);
        }
        return withoutPlausible(job, progress, news, now);
    }

    private static Decision withoutPlausible(Job job, Progress progress, List<JobNews> news, Instant now) {
        var tier = job.search().tier();
        var stuck = job.search().idle() >= Tiers.patience(tier)
                || (progress.trend() == Trend.OSCILLATING && tier != Tier.TEMPLATE);
        // The template engine's search ends by itself, so it may go on when nobody stronger could take over.
        var mayEscalate = tier != Tier.TEMPLATE || Tiers.stronger(job).isPresent();
        if (stuck && mayEscalate) {
            var sentence = progress.trend() == Trend.OSCILLATING
                    ? "%s goes back and forth between known failures".formatted(tier)
                    : "%s made no progress in %d batches"
                            .formatted(tier, job.search().idle());
            return Rounds.escalate(job, EscalationReason.NO_PROGRESS, sentence, news, now);
        }
        if (isHopeless(job)) {
            return Rounds.escalate(
                    job, EscalationReason.NO_PROGRESS, "every change that mends one test breaks another", news, now);
        }
        return Rounds.next(job, news, now);
    }

    /** The search would go on for thousands of candidates where no code can satisfy the tests. */
    private static boolean isHopeless(Job job) {
        return job.search().idle() >= HOPELESS_BATCHES
                && job.search().contradictions().overwhelm();
    }

    /** Flagged candidates last, then those that mend most, then the engine's own order. */
    private static List<String> plausible(Batch batch) {
        return batch.results().stream()
                .filter(result -> result.verdict() == Verdict.PLAUSIBLE)
                .sorted(Comparator.comparing((CandidateResult result) ->
                                batch.verdict(result.candidateId()).decision())
                        .thenComparing(result -> -result.fixed().size())
                        .thenComparing(result -> rank(batch, result)))
                .map(CandidateResult::candidateId)
                .toList();
    }

    private static Job accounted(Job job, Batch batch, List<CandidateResult> results, Progress progress) {
        var search = job.search()
                .progressed(
                        progress.failing(),
                        progress.better(),
                        progress.signatures(),
                        trials(job, results),
                        job.search().contradictions().with(ofOneChange(batch, results), passing(job)));
        var tier = search.tier();
        var withFeedback = tier == Tier.TEMPLATE ? search : search.refusing(feedback(job.batch(), results));
        var change = job.change()
                .batch(batch)
                .search(withFeedback)
                .ledger(job.ledger()
                        .update(record ->
                                progress.record(record, batch.survivors().size())));
        best(job, results).ifPresent(change::best);
        return change.done();
    }

    private static List<CandidateResult> ofOneChange(Batch batch, List<CandidateResult> results) {
        return results.stream()
                .filter(result -> batch.candidate(result.candidateId())
                        .filter(candidate -> !candidate.joinsChanges())
                        .isPresent())
                .toList();
    }

    private static int passing(Job job) {
        return job.report() == null ? 0 : job.report().passed();
    }

    /** What an engine learns from: models are told in words what was refused, see {@link #feedback}. */
    private static List<Trial> trials(Job job, List<CandidateResult> results) {
        if (job.search().tier() != Tier.TEMPLATE) {
            return List.of();
        }
        var before = job.target().stream()
                .flatMap(target -> target.failures().stream())
                .map(failure -> CandidateResult.signatureOf(failure.fingerprint()))
                .collect(Collectors.toSet());
        var shownBefore = job.target().stream()
                .flatMap(target -> target.failures().stream())
                .map(CandidateResult::shownBy)
                .collect(Collectors.toSet());
        return results.stream()
                .map(result -> new Trial(
                        result.candidateId(),
                        result.verdict(),
                        result.fixed().size(),
                        result.newlyBroken().size(),
                        !result.signature().isEmpty()
                                && !(before.contains(result.signature()) && showsTheSame(result, shownBefore))))
                .toList();
    }

    /** Another number in a failure's message shows that a change matters, though the failure is the same. */
    private static boolean showsTheSame(CandidateResult result, Set<String> before) {
        return result.shown().isEmpty() || before.contains(result.shown());
    }

    /** The best so far that is no heal: most tests mended, then least broken. */
    private static Optional<Healed> best(Job job, List<CandidateResult> results) {
        var order = Comparator.comparingInt(
                        (CandidateResult result) -> result.newlyBroken().size())
                .thenComparingInt(CandidateResult::stillFailing)
                .thenComparingInt(result -> rank(job.batch(), result));
        return results.stream()
                .filter(result -> !result.fixed().isEmpty())
                .min(order)
                .filter(result ->
                        job.best() == null || order.compare(result, job.best().result()) < 0)
                .map(result -> new Healed(
                        job.batch().candidate(result.candidateId()).orElseThrow(),
                        job.batch().verdict(result.candidateId()),
                        result,
                        null,
                        List.of(),
                        ""));
    }

    private static List<Refusal> feedback(Batch batch, List<CandidateResult> results) {
        return results.stream()
                .filter(result -> result.verdict() != Verdict.PLAUSIBLE)
                .map(result -> {
                    var candidate = batch.candidate(result.candidateId()).orElseThrow();
                    return new Refusal(
                            candidate.id(),
                            candidate.tier(),
                            candidate.diff(),
                            "%s: %s %s".formatted(result.verdict(), result.note(), result.signature()));
                })
                .toList();
    }

    private static int rank(Batch batch, CandidateResult result) {
        return batch.candidate(result.candidateId()).map(Candidate::rank).orElse(Integer.MAX_VALUE);
    }

    private static Map<Verdict, Integer> counts(List<CandidateResult> results) {
        var counts = new EnumMap<Verdict, Integer>(Verdict.class);
        results.forEach(result -> counts.merge(result.verdict(), 1, Integer::sum));
        return counts;
    }
}
