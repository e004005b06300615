package io.greenloop.orchestrator.domain;

import io.greenloop.contracts.CandidateResult;
import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.CandidatesScored;
import io.greenloop.contracts.CandidatesScored.Score;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.JobNews;
import io.greenloop.contracts.JobPhase;
import io.greenloop.contracts.Outcome;
import io.greenloop.contracts.StepId;
import io.greenloop.contracts.StepKind;
import io.greenloop.contracts.TestId;
import io.greenloop.contracts.TestReport;
import io.greenloop.contracts.TestsFinished;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** From a plausible candidate to a healed fault. */
final class Confirmation {

    private Confirmation() {}

    /** @param commit of the code with the winner, made by the caller when the winner held; empty otherwise */
    static Decision afterRunning(Job job, TestsFinished finished, String commit, Instant now) {
        var winner = job.batch().winner();
        var held = holds(finished);
        var sentence = finished.results().stream()
                .map(CandidateResult::note)
                .findFirst()
                .orElse("");
        List<JobNews> news = List.of(new JobNews.Confirmed(job.iteration(), winner.id(), held, sentence));
        if (held) {
            if (commit.isEmpty()) {
                throw new IllegalStateException("job %s confirmed a winner that nobody committed".formatted(job.id()));
            }
            return Moves.send(
                    job.change().batch(job.batch().confirmed(finished.report(), commit)),
                    JobPhase.SCORING,
                    Moves.step(job, StepKind.SCORE),
                    news,
                    now);
        }
        return afterFailing(job, news, now);
    }

    /** Whether a confirming run says yes: a plausible verdict with the report that shows it. */
    static boolean holds(TestsFinished finished) {
        return finished.report() != null
                && finished.results().size() == 1
                && finished.results().get(0).verdict() == Verdict.PLAUSIBLE;
    }

    private static Decision afterFailing(Job job, List<JobNews> news, Instant now) {
        var batch = job.batch().withoutFirstSurvivor();
        if (batch.survivors().isEmpty()) {
            return Rounds.next(job.change().batch(batch).done(), news, now);
        }
        var next = batch.confirmingNext();
        return Moves.send(
                job.change().batch(next),
                JobPhase.CONFIRMING,
                new StepId(job.id(), job.iteration(), StepKind.CONFIRM, next.confirming()),
                news,
                now);
    }

    static Decision afterScoring(Job job, CandidatesScored scored, Instant now) {
        var batch = job.batch();
        var winner = batch.winner();
        var rivals = batch.plausible().stream()
                .skip(1)
                .map(plausible -> new Healed.Rival(
                        plausible.candidate(),
                        score(scored, plausible.candidate().id())))
                .toList();
        var healed = new Healed(
                winner,
                batch.verdict(winner.id()),
                batch.result(winner.id()),
                score(scored, winner.id()),
                rivals,
                batch.confirmedCommit());
        var report = batch.confirmed();
        var faults = FailureGroups.of(report);
        var next = job.change()
                .heal(healed)
                .head(batch.confirmedCommit())
                .report(report)
                .faults(faults)
                .done();
        List<JobNews> news = List.of(new JobNews.FaultHealed(
                job.iteration(),
                winner.id(),
                winner.tier(),
                winner.template(),
                winner.explanation(),
                List.copyOf(fixed(job.report(), report)),
                report.failures().size()));
        if (report.isGreen()) {
            return Moves.end(next, Outcome.HEALED, AllPass.sentence(report), news, now);
        }
        if (LeftOut.isAllThatIsLeft(job.report(), report)) {
            return Moves.end(next, Outcome.HEALED, LeftOut.sentence(report), news, now);
        }
        if (faults.isEmpty()) {
            return Rounds.giveUp(next, "what is left is not ours to mend: %s".formatted(report.kind()), news, now);
        }
        return Rounds.nextFault(next, job.search().configured(), news, now);
    }

    private static Score score(CandidatesScored scored, String id) {
        return scored.scores().stream()
                .filter(each -> each.candidateId().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static Set<TestId> fixed(TestReport before, TestReport after) {
        var fixed =
                before.failures().stream().map(FailureSignature::test).collect(Collectors.toCollection(TreeSet::new));
        fixed.removeAll(new HashSet<>(
                after.failures().stream().map(FailureSignature::test).toList()));
        return fixed;
    }
}
