package io.greenloop.gates;

import java.util.List;

/** One reason to stop a candidate. Pure: the same candidate always gets the same verdict. */
@FunctionalInterface
public interface Gate {

    Verdict check(CandidateUnderReview candidate);

    /** Asks every gate, so that a rejected candidate learns all of its faults at once. */
    static Gate all(List<Gate> gates) {
        var ordered = List.copyOf(gates);
        return candidate -> ordered.stream().map(gate -> gate.check(candidate)).reduce(Verdict.PASS, Verdict::and);
    }
}
