package io.greenloop.testrunner.lane;

import io.greenloop.contracts.FailureNumber;
import io.greenloop.contracts.RunTests;
import io.greenloop.contracts.StepEvent;
import io.greenloop.contracts.TestSelector;
import io.greenloop.contracts.TestsFinished;
import io.greenloop.testrunner.domain.NearestTests;
import io.greenloop.worker.StepFailure;
import io.greenloop.worker.StepProgress;
import io.greenloop.workspace.JobWorkspace;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Finds out what fails before anything is changed. */
final class ReproductionStep {

    private static final Logger LOG = Logger.getLogger(ReproductionStep.class);

    private final JobProjects projects;

    ReproductionStep(JobProjects projects) {
        this.projects = projects;
    }

    StepEvent run(JobWorkspace workspace, RunTests command, Duration limit, StepProgress progress, StopSignal stop)
            throws StepFailure {
        progress.note("running the tests");
        try (var lease = projects.lease(workspace, command.commit(), command.profiles(), limit, stop)) {
            stop.requireGoingOn();
            var examined = projects.examine(workspace, command, command.commit(), lease.project(), limit, stop);
            progress.log(Baselines.log(workspace, command.step(), lease.project(), examined));
            requireMatches(command.selectors(), examined);
            LOG.infof(
                    "reproduced jobId=%s step=%s kind=%s executed=%d failing=%d children=%s",
                    workspace.jobId(),
                    command.step(),
                    examined.kind().map(Enum::name).orElse("GREEN"),
                    examined.tally().executed(),
                    examined.failures().size(),
                    lease.project().calibration().map(Calibration::agrees).orElse(false));
            return new TestsFinished(
                    command.step(), Baselines.store(workspace, command.step(), lease.project(), examined), List.of());
        }
    }

    private static void requireMatches(List<TestSelector> selectors, Examined examined) throws StepFailure {
        var tests = examined.tally().tests().keySet();
        for (var selector : tests.isEmpty() ? List.<TestSelector>of() : selectors) {
            if (tests.stream().noneMatch(selector::matches)) {
                throw Failed.with(
                        FailureNumber.SELECTOR_MATCHES_NOTHING,
                        "selector %s matches none of the project's %d tests; the nearest are %s"
                                .formatted(
                                        selector, tests.size(), String.join(", ", NearestTests.to(selector, tests))));
            }
        }
    }
}
