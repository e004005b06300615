package io.greenloop.testrunner.lane;

import io.greenloop.contracts.FailureNumber;
import io.greenloop.worker.StepFailure;
import io.greenloop.worker.StepProgress;

/** Tells whoever works that nobody waits for the result any more. */
public interface StopSignal {

    /** Whether the work was stopped. */
    boolean isStopped();

    /** Called once when the work is stopped, at once if it was already; from another thread. */
    void onStop(Runnable action);

    /** @throws StepFailure when the work was stopped */
    default void requireGoingOn() throws StepFailure {
        if (isStopped()) {
            throw Failed.with(FailureNumber.STOPPED, "the job was stopped");
        }
    }

    /** For work that nobody stops. */
    static StopSignal never() {
        return new StopSignal() {
            @Override
            public boolean isStopped() {
                return false;
            }

            @Override
            public void onStop(Runnable action) {
                // It never comes to that.
            }
        };
    }

    /** The signal of a step. */
    static StopSignal of(StepProgress progress) {
        return new StopSignal() {
            @Override
            public boolean isStopped() {
                return progress.isStopped();
            }

            @Override
            public void onStop(Runnable action) {
                progress.onStop(action);
            }
        };
    }
}
