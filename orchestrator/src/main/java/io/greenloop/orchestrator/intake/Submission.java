package io.greenloop.orchestrator.intake;

import io.greenloop.contracts.JobId;
import java.util.List;

/** What became of a request. */
public sealed interface Submission {

    /**
     * There is a job for it.
     *
     * @param created false when an earlier request with the same key had made it
     */
    record Taken(JobId id, boolean created) implements Submission {}

    /**
     * There is none, nothing of it was kept, and asking again will not help.
     *
     * @param field of the request, dotted
     * @param code stays the same for the same reason; for machines
     */
    record Refused(String field, String code, String reason) implements Submission {}

    /**
     * There is none, for the key is that of another request.
     *
     * @param id the job of that other request
     * @param differences what it asked for differently, by name and without content
     */
    record KeyReused(JobId id, List<String> differences) implements Submission {

        public KeyReused {
            differences = List.copyOf(differences);
        }

        /** One sentence for whoever sent the request. */
        public String reason() {
            return "the key belongs to job %s, whose request differs in: %s"
                    .formatted(id, String.join(", ", differences));
        }
    }

    /** There is none, for the code of the job to be done again is no longer there. */
    record CodeGone(JobId id) implements Submission {}
}
