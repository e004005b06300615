package io.greenloop.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** What a worker answers. May be seen twice by a consumer. */
public sealed interface StepEvent extends Message
        permits StepStarted,
                StepBeat,
                StepFailed,
                ProjectPrepared,
                TestsFinished,
                BehaviourCompared,
                PatchesProposed,
                PatchesAnalyzed,
                CandidatesScored {

    StepId step();

    /** Whether the step is over with this event. */
    @JsonIgnore
    default boolean isResult() {
        return true;
    }
}
