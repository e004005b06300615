package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import java.util.ArrayList;
import java.util.List;

/** Collects what is said of one file of tests. A machine's candidate is refused wherever a person's change is only handed on. */
final class TestReasons {

    private final String path;
    private final boolean byMachine;
    private final List<GateReason> reasons = new ArrayList<>();

    TestReasons(CandidateUnderReview candidate, String path) {
        this.path = path;
        this.byMachine = candidate.authorship() == Authorship.MACHINE;
    }

    boolean isByMachine() {
        return byMachine;
    }

    List<GateReason> all() {
        return reasons;
    }

    boolean haveSaid(String code, String before, String after) {
        return reasons.stream()
                .anyMatch(reason -> reason.code().equals(code)
                        && reason.before().equals(before)
                        && reason.after().equals(after));
    }

    void refuse(String code, int line, String before, String after, String sentence) {
        add(Decision.REJECT, code, line, before, after, sentence);
    }

    void handOn(String code, int line, String before, String after, String sentence) {
        add(byMachine ? Decision.REJECT : Decision.ESCALATE, code, line, before, after, sentence);
    }

    void unknown(String code, String sentence) {
        add(byMachine ? Decision.REJECT : Decision.UNKNOWN, code, 0, "", "", sentence);
    }

    private void add(Decision decision, String code, int line, String before, String after, String sentence) {
        reasons.add(new GateReason(GateName.TEST_INTEGRITY, decision, code, path, line, before, after, sentence));
    }
}
