package io.greenloop.worker;

/** How a step that runs speaks with those who wait for it. */
public interface StepProgress {

    /** Goes out with the next beat; at most 200 characters are kept. */
    void note(String text);

    /** Names the blob with what the step printed so far; it goes out with the failure if the step fails. */
    default void log(String blob) {
        // Whoever only stops or beats needs none.
    }

    /** Whether the job was stopped and nobody waits for the result any more. */
    boolean isStopped();

    /** Called once when the job is stopped, at once if it was already; from another thread. */
    void onStop(Runnable action);
}
