package io.greenloop.gates;

import java.util.List;

/** One reason to stop a candidate. Pure: the same candidate always gets the same verdict. */
@FunctionalInterface
public interface Gate {

    Verdict check(CandidateUnderReview candidate);

    /** Asks every gate, so that a rejected candidate learns all of its faults at once; of one that breaks the others do not. */
    static Gate all(List<Gate> gates) {
        var ordered = List.copyOf(gates);
        return candidate -> ordered.stream().map(gate -> ask(gate, candidate)).reduce(Verdict.PASS, Verdict::and);
    }

    private static Verdict ask(Gate gate, CandidateUnderReview candidate) {
        try {
            return gate.check(candidate);
        } catch (RuntimeException | StackOverflowError | AssertionError fault) {
            // An assertion that fails is the compiler's, which is asked long after it has read the code.
            if (BrokenGate.isTroubleOutside(fault)) {
                throw fault;
            }
            return BrokenGate.verdict(gate, fault);
        }
    }
}
