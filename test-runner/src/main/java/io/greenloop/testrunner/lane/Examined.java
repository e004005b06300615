package io.greenloop.testrunner.lane;

import io.greenloop.contracts.BaselineDetails;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.LocatedProblem;
import io.greenloop.contracts.TestId;
import io.greenloop.contracts.TestReport;
import io.greenloop.testrunner.domain.Repetitions;
import io.greenloop.testrunner.domain.SentinelAnswer;
import io.greenloop.testrunner.domain.TestTally;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a project's tests after its build and the runs that check it.
 *
 * @param tally of the project's own build
 * @param repetitions all the runs that were made
 * @param unsound runs beside these that did not get to their end, or ended oddly
 * @param sentinels what became of our own tests among the project's, in children or, where none could run, in a build
 * @param notes for people, at the end of the log
 */
record Examined(
        Optional<FailureKind> kind,
        TestTally tally,
        List<FailureSignature> failures,
        List<LocatedProblem> problems,
        Set<TestId> flaky,
        Set<TestId> environment,
        Repetitions repetitions,
        int unsound,
        SentinelAnswer sentinels,
        BaselineDetails details,
        String notes,
        Duration took) {

    TestReport report(String detailsBlob, String logBlob) {
        return new TestReport(
                kind.orElse(null),
                tally.executed(),
                tally.passed(),
                tally.skipped(),
                failures.stream().limit(TestReport.MOST_FAILURES).toList(),
                problems.stream().limit(TestReport.MOST_PROBLEMS).toList(),
                flaky.stream().sorted().limit(TestReport.MOST_FAILURES).toList(),
                environment.stream().sorted().limit(TestReport.MOST_FAILURES).toList(),
                took,
                detailsBlob,
                logBlob);
    }
}
