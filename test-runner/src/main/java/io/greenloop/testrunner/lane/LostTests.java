package io.greenloop.testrunner.lane;

import io.greenloop.testrunner.domain.TestTally;
import io.greenloop.testrunner.report.ReportedTest;
import io.greenloop.testrunner.sandbox.SandboxResult.End;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Asks children about tests that a build did not tell of because its JVM died, or was at them when its time was up. One that never
 * ends, or fills the heap, takes all that its JVM knows with it; in a child it is cut and named.
 */
final class LostTests {

    private static final Logger LOG = Logger.getLogger(LostTests.class);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final ForkedSuite suite;

    LostTests(ForkedSuite suite) {
        this.suite = suite;
    }

    /**
     * The project with what children say of what its build lost; as it was where they found no test that had to be cut, since then nobody
     * knows what ended the JVM.
     *
     * @param limit what the build had; a child gets no more
     */
    BuiltProject found(BuiltProject built, Duration limit, StopSignal stop) {
        var run = built.run();
        if (!endedEarly(run) || stop.isStopped()) {
            return built;
        }
        var told = TestTally.of(run.tests());
        var lost = UnseenTests.of(built, told);
        if (lost.isEmpty() || !suite.obstacles(built, lost).isEmpty()) {
            return built;
        }
        var outcome = suite.covering(
                built, lost, Endless.suspected(lost), limit.compareTo(LONGEST) < 0 ? limit : LONGEST, stop);
        var found = outcome.children().values().stream()
                .flatMap(child -> child.tests().stream())
                .filter(test -> !told.tests().containsKey(test.test()))
                .toList();
        var cut = found.stream().filter(ReportedTest::wasCut).count();
        LOG.infof(
                "lost tests asked for lost=%d found=%d cut=%d sound=%s",
                lost.size(), found.size(), cut, outcome.isSound());
        return outcome.isSound() && cut > 0 ? built.as(run.completedBy(found)) : built;
    }

    /** A build that ran its tests to their end succeeds, whatever became of them. */
    private static boolean endedEarly(ColdRun run) {
        var end = run.result().end();
        return (end == End.TIMED_OUT
                        || end == End.EXITED && (run.crashed() || run.result().exitCode() != 0))
                && run.problems().isEmpty()
                && run.missing().isEmpty();
    }
}
