package io.greenloop.worker;

import java.util.ArrayList;
import java.util.List;

/** The progress of one step under way; safe for the handler, the beats and the control channel at once. */
final class RunningStep implements StepProgress {

    private final List<Runnable> stopActions = new ArrayList<>();
    private boolean stopped;
    private String note = "";
    private String log = "";

    @Override
    public synchronized void note(String text) {
        note = text;
    }

    synchronized String note() {
        return note;
    }

    @Override
    public synchronized void log(String blob) {
        log = blob;
    }

    synchronized String log() {
        return log;
    }

    @Override
    public synchronized boolean isStopped() {
        return stopped;
    }

    @Override
    public void onStop(Runnable action) {
        synchronized (this) {
            if (!stopped) {
                stopActions.add(action);
                return;
            }
        }
        action.run();
    }

    void stop() {
        List<Runnable> actions;
        synchronized (this) {
            stopped = true;
            actions = List.copyOf(stopActions);
            stopActions.clear();
        }
        actions.forEach(Runnable::run);
    }
}
