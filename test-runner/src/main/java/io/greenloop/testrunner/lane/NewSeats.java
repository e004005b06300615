package io.greenloop.testrunner.lane;

import io.greenloop.contracts.TestId;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Takes warm workers into use. Tests here and there that pass elsewhere and not in a warm JVM, or leave threads in it, are left out of this
 * lane: they are no reason to start a JVM for each candidate.
 */
final class NewSeats {

    private static final Logger LOG = Logger.getLogger(NewSeats.class);
    /**
     * Each check is of a new worker, without the tests that did not fit the one before. Classes that share a server are found one after the
     * other: it is of the one that needs it first.
     */
    private static final int MOST_CHECKS = 8;

    private final WarmWorkers workers;
    private final WarmTests tests;
    private final Set<TestId> target;

    /** @param target tests that candidates are to turn green */
    NewSeats(WarmWorkers workers, WarmTests tests, Set<TestId> target) {
        this.workers = workers;
        this.tests = tests;
        this.target = Set.copyOf(target);
    }

    /**
     * A seat that passed its check.
     *
     * @throws WarmWorker.NotStarted when there is none for this module, with the reason
     */
    WarmSeat take(ModuleLayout module) throws WarmWorker.NotStarted {
        tests.leaveOut(workers.unfit());
        for (int round = 1; ; round++) {
            var seat = new WarmSeat(workers.borrow(module), tests.passing(module), WarmTests.of(module, target));
            var unlike = seat.check();
            if (unlike.isEmpty()) {
                return seat;
            }
            workers.discard(seat.worker());
            if (seat.unfit().isEmpty() || round == MOST_CHECKS) {
                throw new WarmWorker.NotStarted(unlike.get());
            }
            LOG.infof("warm lane without tests=%d reason=%s", seat.unfit().size(), unlike.get());
            workers.unfit().addAll(seat.unfit());
            tests.leaveOut(seat.unfit());
        }
    }
}
