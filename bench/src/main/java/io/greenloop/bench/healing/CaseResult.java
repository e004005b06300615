package io.greenloop.bench.healing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What was measured on one case. What nobody measured is null, and left out.
 *
 * @param firstPlausibleSeconds from handing in until a candidate made the failing tests pass and broke none
 * @param endSeconds from handing in until the job ended
 * @param cpuSeconds of the whole system meanwhile, sandboxes, broker and database included; null where jobs ran side by side
 * @param searchSeconds from the tests as they are until the last candidate was run
 * @param tried candidates that were run
 * @param refused candidates that the gates refused
 * @param plausible candidates that made the failing tests pass and broke none
 * @param templates of the patch, one for each fault
 * @param likeReference whether the patch makes of the code what the reference makes, whatever the white space
 * @param candidates that were plausible, where all of them were judged and one fault was mended
 * @param note why it ended so, in a sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseResult(
        String name,
        CaseVerdict verdict,
        Double firstPlausibleSeconds,
        Double endSeconds,
        Double cpuSeconds,
        double searchSeconds,
        int proposed,
        int refused,
        int tried,
        int plausible,
        List<String> templates,
        boolean likeReference,
        String note,
        List<JudgedCandidate> candidates,
        String patch) {

    CaseResult {
        templates = List.copyOf(templates);
        candidates = List.copyOf(candidates);
    }

    /** A case that nothing was found out about. */
    static CaseResult failed(String name, String note) {
        return new CaseResult(
                name, CaseVerdict.FAILED, null, null, null, 0, 0, 0, 0, 0, List.of(), false, note, List.of(), null);
    }

    /** Neither the patch nor the code is ever printed whole. */
    @Override
    public String toString() {
        return "CaseResult[name=%s, verdict=%s]".formatted(name, verdict);
    }
}
