package io.greenloop.orchestrator.domain;

import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.JobNews;
import io.greenloop.contracts.JobPhase;
import io.greenloop.contracts.LocatedProblem;
import io.greenloop.contracts.Outcome;
import io.greenloop.contracts.ProjectPrepared;
import io.greenloop.contracts.StepKind;
import io.greenloop.contracts.TestReport;
import io.greenloop.contracts.TestsFinished;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** From admission to the first proposal: is there a failure, is it always there, is it ours to mend? */
final class Reproduction {

    private Reproduction() {}

    static Decision admit(Job job, Instant now) {
        return Moves.send(
                job.change().startedAt(now),
                JobPhase.PREPARING,
                Moves.step(job, StepKind.PREPARE),
                List.of(new JobNews.Started()),
                now);
    }

    static Decision afterPreparing(Job job, ProjectPrepared prepared, Instant now) {
        var news = new JobNews.Prepared(
                prepared.baseCommit(), prepared.fetched(), prepared.missing(), prepared.sandbox(), prepared.leftOut());
        return Moves.send(
                job.change().base(prepared.baseCommit()),
                JobPhase.REPRODUCING,
                Moves.step(job, StepKind.REPRODUCE),
                List.of(news),
                now);
    }

    /** @param parkedStay how long the job may stand aside where something else fails than CI saw */
    static Decision afterRunning(Job job, TestsFinished finished, Duration parkedStay, Instant now) {
        var report = finished.report();
        var faults = FailureGroups.of(report);
        List<JobNews> news = List.of(new JobNews.Reproduced(report, faults.size()));
        if (report.isGreen()) {
            return Moves.end(
                    seen(job, report),
                    Outcome.ABSTAINED,
                    "not reproduced: %s here%s".formatted(AllPass.sentence(report), Fidelity.saw(job.order())),
                    news,
                    now);
        }
        if (faults.isEmpty() || isNotOurs(report.kind())) {
            return Moves.end(
                    seen(job, report), Outcome.ABSTAINED, whyNotOurs(report) + Fidelity.saw(job.order()), news, now);
        }
        if (faults.stream().allMatch(Reproduction::isInTests)) {
            return Moves.end(
                    seen(job, report),
                    Outcome.ABSTAINED,
                    "the fault is in the tests: %s does not compile"
                            .formatted(faults.get(0).problems().get(0).path()),
                    news,
                    now);
        }
        var reproduced = job.change().report(report).faults(faults).done();
        var unseen = Fidelity.unseen(job.order(), report);
        return unseen.isEmpty()
                ? Rounds.nextFault(reproduced, Set.of(), news, now)
                : Fidelity.park(reproduced, unseen, parkedStay, news, now);
    }

    private static Job seen(Job job, TestReport report) {
        return job.change().report(report).done();
    }

    /** No default branch on purpose: whether a kind is ours to mend must be decided. */
    private static boolean isNotOurs(FailureKind kind) {
        return switch (kind) {
            case ENVIRONMENT, NO_TESTS, FLAKY -> true;
            case TEST_FAILURE, COMPILE_ERROR, DEPENDENCY_ERROR, TIMEOUT, CRASH -> false;
        };
    }

    private static String whyNotOurs(TestReport report) {
        return switch (report.kind()) {
            case FLAKY ->
                "flaky: %s passed in one run and failed in another"
                        .formatted(report.flaky().get(0));
            case ENVIRONMENT ->
                "environment: %s"
                        .formatted(
                                report.environment().isEmpty()
                                        ? firstProblem(report)
                                        : report.environment().get(0) + " needs what the sandbox does not offer");
            case NO_TESTS -> "no test ran";
            case TEST_FAILURE, COMPILE_ERROR, DEPENDENCY_ERROR, TIMEOUT, CRASH ->
                "%s without a located failure: %s".formatted(report.kind(), firstProblem(report));
        };
    }

    private static String firstProblem(TestReport report) {
        return report.problems().stream()
                .map(LocatedProblem::message)
                .findFirst()
                .orElse("see the log");
    }

    private static boolean isInTests(FailureGroup fault) {
        return fault.kind() == FailureKind.COMPILE_ERROR
                && fault.failures().isEmpty()
                && fault.problems().stream().allMatch(problem -> problem.path().contains("src/test/"));
    }
}
