package io.greenloop.patcher.domain.model;

/** Interrupts the thread that waits for a model when the job is stopped, and never after that. */
final class StoppableCall {

    private final Thread caller;
    private boolean isOver;

    StoppableCall(Thread caller) {
        this.caller = caller;
    }

    synchronized void stop() {
        if (!isOver) {
            caller.interrupt();
        }
    }

    /** Also takes back an interrupt that came too late, which would hit whatever the thread does next. */
    synchronized void end() {
        isOver = true;
        Thread.interrupted();
    }
}
