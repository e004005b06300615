package io.greenloop.cli;

import io.greenloop.contracts.GateReason;
import io.greenloop.contracts.JobPhase;
import io.greenloop.contracts.Outcome;
import io.greenloop.contracts.Tier;
import io.greenloop.contracts.Usage;
import java.time.Instant;
import java.util.List;

/** A job as REST shows it: the part that the command line needs. */
record JobView(
        String id,
        JobPhase phase,
        Outcome outcome,
        String reason,
        Instant createdAt,
        int iteration,
        Tier tier,
        List<String> failing,
        List<Change> healed,
        Change best,
        Usage usage) {

    JobView {
        reason = reason == null ? "" : reason;
        failing = failing == null ? List.of() : List.copyOf(failing);
        healed = healed == null ? List.of() : List.copyOf(healed);
        usage = usage == null ? Usage.NONE : usage;
    }

    /** A candidate that was taken, or the best of those that were not. */
    record Change(
            String candidateId,
            Tier tier,
            String template,
            String explanation,
            String path,
            int line,
            List<String> fixed,
            List<GateReason> warnings) {

        Change {
            explanation = explanation == null ? "" : explanation;
            fixed = fixed == null ? List.of() : List.copyOf(fixed);
            warnings = warnings == null ? List.of() : List.copyOf(warnings);
        }
    }
}
