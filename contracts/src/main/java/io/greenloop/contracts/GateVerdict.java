package io.greenloop.contracts;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What all gates together say of one candidate: the strictest decision and every reason, at most
 * {@value #MOST_REASONS}.
 */
public record GateVerdict(String candidateId, Decision decision, List<GateReason> reasons) {

    public static final int MOST_REASONS = 20;

    public GateVerdict {
        Objects.requireNonNull(candidateId, "candidateId");
        Objects.requireNonNull(decision, "decision");
        reasons = Bounded.head(reasons, MOST_REASONS);
        for (var reason : reasons) {
            if (reason.decision().compareTo(decision) > 0) {
                throw new IllegalArgumentException("verdict %s is milder than its %s".formatted(decision, reason));
            }
        }
    }

    /** The verdict that follows from the reasons, strictest first. */
    public static GateVerdict of(String candidateId, List<GateReason> reasons) {
        var strictest = reasons.stream().map(GateReason::decision).reduce(Decision.PASS, Decision::and);
        var strictestFirst = reasons.stream()
                .sorted(Comparator.comparing(GateReason::decision).reversed())
                .toList();
        return new GateVerdict(candidateId, strictest, strictestFirst);
    }
}
