package io.greenloop.orchestrator.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.CandidatesScored.Score;
import io.greenloop.contracts.Tier;
import io.greenloop.orchestrator.domain.Healed;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was plausible in a job, fault by fault, the chosen one of each first. */
@Schema(
        description =
                "What made the failing tests pass and broke none: of each fault that was mended the chosen patch, then its rivals")
public record PlausibleList(List<Plausible> plausible) {

    public PlausibleList {
        plausible = List.copyOf(plausible);
    }

    /**
     * One of them.
     *
     * @param fault counted from 1, in the order in which they were mended
     * @param chosen whether it is part of the patch
     * @param diff against the code before this fault was mended
     * @param confidence estimated probability, 0 to 1, that it is right; left out where nothing was learned about its tier
     * @param mergeable whether the policy and the evidence let a machine merge it; left out where nobody asked
     * @param mergeBlockers why not, in sentences
     * @param features what was measured of it, by name
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "A plausible candidate")
    public record Plausible(
            int fault,
            boolean chosen,
            String candidateId,
            Tier tier,
            String template,
            String explanation,
            String path,
            int line,
            String diff,
            Double confidence,
            Boolean mergeable,
            List<String> mergeBlockers,
            Map<String, Double> features) {

        private static Plausible of(int fault, boolean chosen, Candidate candidate, Score score) {
            return new Plausible(
                    fault,
                    chosen,
                    candidate.id(),
                    candidate.tier(),
                    candidate.template(),
                    candidate.explanation(),
                    candidate.path(),
                    candidate.line(),
                    candidate.diff(),
                    score == null ? null : score.confidence(),
                    score == null ? null : score.mergeable(),
                    score == null ? List.of() : score.mergeBlockers(),
                    score == null ? Map.of() : score.features());
        }
    }

    static PlausibleList of(List<Healed> healed) {
        return new PlausibleList(IntStream.range(0, healed.size())
                .boxed()
                .flatMap(index -> of(index + 1, healed.get(index)))
                .toList());
    }

    private static Stream<Plausible> of(int fault, Healed healed) {
        return Stream.concat(
                Stream.of(Plausible.of(fault, true, healed.candidate(), healed.score())),
                healed.rivals().stream().map(rival -> Plausible.of(fault, false, rival.candidate(), rival.score())));
    }
}
