package io.greenloop.contracts;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What running one candidate showed.
 *
 * @param fixed tests that failed before and pass now, at most {@value #MOST_TESTS} named
 * @param stillFailing tests of the group that still fail, counted
 * @param newlyBroken tests that passed before and fail now, at most {@value #MOST_TESTS} named
 * @param signature fingerprint of the first failure left, bounded; empty when none
 * @param shown what that failure's message said, numbers included, as {@link #shownBy} has it; empty when not known
 * @param note one sentence on what decided, for people; may be empty
 * @param sameAs id of a candidate of the same bytecode, whose verdict it took; empty when it was run itself
 */
public record CandidateResult(
        String candidateId,
        Verdict verdict,
        List<TestId> fixed,
        int stillFailing,
        List<TestId> newlyBroken,
        String signature,
        String shown,
        String note,
        Duration took,
        String sameAs) {

    public static final int MOST_TESTS = 20;

    /** How a candidate did. */
    public enum Verdict {
        /** The failing tests pass and nothing that passed before fails. */
        PLAUSIBLE,
        /** A test of the group still fails. */
        FAILING,
        /** A test that passed before fails. */
        BREAKING,
        NOT_COMPILING,
        TIMEOUT,
        CRASH,
        /** Could not be found out. */
        UNKNOWN
    }

    public CandidateResult {
        Objects.requireNonNull(candidateId, "candidateId");
        Objects.requireNonNull(verdict, "verdict");
        fixed = Bounded.head(fixed, MOST_TESTS);
        newlyBroken = Bounded.head(newlyBroken, MOST_TESTS);
        signature = signatureOf(signature);
        shown = shown == null ? "" : Bounded.text(shown, 20);
        note = Bounded.text(note, 200);
        Objects.requireNonNull(took, "took");
        sameAs = sameAs == null ? "" : sameAs;
    }

    /** A result of which is not known what its first failure said, nor that another took the same bytecode. */
    public CandidateResult(
            String candidateId,
            Verdict verdict,
            List<TestId> fixed,
            int stillFailing,
            List<TestId> newlyBroken,
            String signature,
            String note,
            Duration took) {
        this(candidateId, verdict, fixed, stillFailing, newlyBroken, signature, "", note, took, "");
    }

    /** What a failure's message says, addresses and times aside, as a short mark: equal marks, equal messages. */
    public static String shownBy(FailureSignature failure) {
        return Integer.toHexString(FailureMessage.steady(failure.detail()).hashCode());
    }

    /** A failure's fingerprint as a result names it. */
    public static String signatureOf(String fingerprint) {
        return Bounded.text(fingerprint, 200);
    }

    @Override
    public String toString() {
        return "CandidateResult[id=%s, verdict=%s, fixed=%d, newlyBroken=%d]"
                .formatted(candidateId, verdict, fixed.size(), newlyBroken.size());
    }
}
