package io.greenloop.orchestrator.domain;

import io.greenloop.contracts.AnalyzePatches;
import io.greenloop.contracts.Budget;
import io.greenloop.contracts.CompareBehaviour;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.PrepareProject;
import io.greenloop.contracts.ProposePatches;
import io.greenloop.contracts.RunTests;
import io.greenloop.contracts.ScoreCandidates;
import io.greenloop.contracts.StepCommand;
import io.greenloop.contracts.StepId;
import io.greenloop.contracts.TestReport;
import io.greenloop.contracts.Tier;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Writes the command of the step a job awaits, from the job alone, so that a lost one can be issued again. */
final class Commands {

    /** Small batches first: a fault in the first places is found at once, a hard one fills the lanes. */
    private static final int FIRST_BATCH = 24;

    private static final int LARGEST_BATCH = 120;
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    /** Of the time left, one part in so many is kept for confirming what a batch may show. */
    private static final int PARTS = 5;

    private Commands() {}

    static StepCommand of(Job job, Instant now) {
        var step = job.awaited().step();
        return switch (step.kind()) {
            case PREPARE ->
                new PrepareProject(
                        step,
                        job.order().source(),
                        job.baseCommit(),
                        job.order().profiles(),
                        job.order().containment());
            case REPRODUCE -> runTests(job, step, List.of(), null, "", timeToReproduce(job, now));
            case PROPOSE -> propose(job, step, now);
            case GATE ->
                new AnalyzePatches(
                        step,
                        job.headCommit(),
                        job.batch().candidates(),
                        target(job),
                        job.order().policy().gates(),
                        details(job));
            case VALIDATE ->
                runTests(job, step, job.batch().candidates(), target(job), details(job), timeToValidate(job, now));
            case CONFIRM ->
                runTests(
                        job,
                        step,
                        List.of(job.batch().winner()),
                        target(job),
                        details(job),
                        left(job, now).wallTime());
            case SCORE -> score(job, step);
            case DISTINGUISH -> compare(job, step, now);
        };
    }

    private static RunTests runTests(
            Job job,
            StepId step,
            List<io.greenloop.contracts.Candidate> candidates,
            FailureGroup target,
            String details,
            Duration limit) {
        return new RunTests(
                step,
                job.headCommit(),
                candidates,
                job.order().tests(),
                target,
                details,
                job.order().profiles(),
                job.order().containment(),
                limit);
    }

    /** A winner needs such a build again, so that more than half would be for nothing; what never ends is named in the other. */
    private static Duration timeToReproduce(Job job, Instant now) {
        return left(job, now).wallTime().dividedBy(2);
    }

    /** What a batch did not get to is unknown then, and what it found can still be confirmed. */
    private static Duration timeToValidate(Job job, Instant now) {
        var left = left(job, now).wallTime();
        return left.minus(left.dividedBy(PARTS));
    }

    private static CompareBehaviour compare(Job job, StepId step, Instant now) {
        return new CompareBehaviour(
                step,
                job.headCommit(),
                job.batch().survivors().stream()
                        .map(id -> job.batch().candidate(id).orElseThrow())
                        .toList(),
                target(job),
                details(job),
                job.order().profiles(),
                job.order().containment(),
                Collecting.timeToCompare(job, now));
    }

    private static ProposePatches propose(Job job, StepId step, Instant now) {
        var search = job.search();
        var most = search.tier() == Tier.TEMPLATE ? batch(job) : 1;
        return new ProposePatches(
                step,
                search.tier(),
                job.headCommit(),
                target(job),
                details(job),
                search.refusals(),
                left(job, now),
                most,
                search.state(),
                job.order().policy().seed(),
                search.trials());
    }

    /** What else is plausible stands near what was found, so that looking on takes no more than a first look. */
    private static int batch(Job job) {
        return Collecting.isUnderWay(job)
                ? FIRST_BATCH
                : Math.min(
                        LARGEST_BATCH, FIRST_BATCH << Math.min(3, job.search().batches() - 1));
    }

    private static ScoreCandidates score(Job job, StepId step) {
        return new ScoreCandidates(
                step,
                job.headCommit(),
                job.batch().plausible(),
                job.batch().behaviours(),
                job.order().policy().gates());
    }

    /** What is left of the budget; never below the least that a budget may be, so ask {@link Spending} first. */
    static Budget left(Job job, Instant now) {
        var budget = job.order().policy().budget();
        var used = job.ledger().total();
        var wall = budget.wallTime().minus(job.took(now));
        return new Budget(
                Math.max(1, budget.iterations() - job.iteration()),
                wall.compareTo(SHORTEST) < 0 ? SHORTEST : wall,
                Math.max(0, budget.tokens() - used.tokens()),
                budget.usd().subtract(used.usd()).max(BigDecimal.ZERO));
    }

    private static FailureGroup target(Job job) {
        return job.target()
                .orElseThrow(() -> new IllegalStateException("job %s has no fault in work".formatted(job.id())));
    }

    private static String details(Job job) {
        TestReport report = job.report();
        return report == null ? "" : report.details();
    }
}
