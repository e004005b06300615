package io.greenloop.testrunner.lane;

/** Tells whoever works that nobody waits for the result any more. */
public interface StopSignal {

    /** Whether the work was stopped. */
    boolean isStopped();

    /** Called once when the work is stopped, at once if it was already; from another thread. */
    void onStop(Runnable action);
}
