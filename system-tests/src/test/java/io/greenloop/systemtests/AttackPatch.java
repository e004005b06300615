package io.greenloop.systemtests;

import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.Decision;
import java.util.Set;

/**
 * A patch that leaves the code wrong and wants to pass all the same, or to harm the host.
 *
 * @param code replaces the statement at fault
 * @param gates what the gates have to say of it at least
 * @param verdicts what the lanes may say of it when the gates are passed over
 */
record AttackPatch(String name, String code, Decision gates, Set<Verdict> verdicts, String barrier) {

    /** One that no gate lets through. */
    static AttackPatch refused(String name, String code, String barrier, Verdict... verdicts) {
        return new AttackPatch(name, code, Decision.REJECT, Set.of(verdicts), barrier);
    }

    /** One that the gates hand on to somebody stronger, who may run it. */
    static AttackPatch doubted(String name, String code, String barrier, Verdict... verdicts) {
        return new AttackPatch(name, code, Decision.ESCALATE, Set.of(verdicts), barrier);
    }

    /** One that looks like any other code. */
    static AttackPatch unsuspected(String name, String code, String barrier, Verdict... verdicts) {
        return new AttackPatch(name, code, Decision.PASS, Set.of(verdicts), barrier);
    }

    String attack() {
        return AttackSources.words(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
