package io.greenloop.testrunner.lane;

import static java.util.stream.Collectors.joining;

import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.CandidateResult;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the run of a batch showed, for people: a line for each candidate, and the failures behind it. */
final class CandidateTable {

    private CandidateTable() {}

    /** @param lanes how they were run */
    static String of(List<Candidate> candidates, List<CandidateResult> results, String lanes) {
        Map<String, Candidate> byId =
                candidates.stream().collect(Collectors.toMap(Candidate::id, Function.identity(), (one, same) -> one));
        var head = "%d of %d candidates ran: %s%n%n".formatted(results.size(), candidates.size(), lanes);
        return results.stream()
                .map(result -> line(byId.get(result.candidateId()), result))
                .collect(joining("", head, ""));
    }

    private static String line(Candidate candidate, CandidateResult result) {
        var broken = result.newlyBroken().stream()
                .map(test -> "    breaks " + test + "\n")
                .collect(joining());
        var note = result.note().isBlank() ? "" : "    " + result.note().strip() + "\n";
        return "%-14s %s %s %s:%d, fixes %d, still failing %d, %d ms\n%s%s"
                .formatted(
                        result.verdict(),
                        candidate.shortId(),
                        candidate.template(),
                        candidate.path(),
                        candidate.line(),
                        result.fixed().size(),
                        result.stillFailing(),
                        result.took().toMillis(),
                        note,
                        broken);
    }
}
