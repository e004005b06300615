package io.greenloop.worker;

import io.greenloop.contracts.StepCommand;
import io.greenloop.contracts.StepEvent;

/** Does the work of one step. Called again with the same command after a crash, so it must be repeatable. */
@FunctionalInterface
public interface StepHandler {

    /**
     * Does the step and says what came out.
     *
     * @throws StepFailure when the step cannot be done; the failure is what the user sees
     * @throws TransientFailure when the world outside is in trouble; the step may be issued again
     */
    StepEvent handle(StepCommand command, StepProgress progress) throws StepFailure;
}
