package io.greenloop.bench.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import java.util.List;
import java.util.TreeSet;

/** What the gates said of a case. */
record GateAnswer(GateCase asked, List<GateReason> reasons) {

    GateAnswer {
        reasons = List.copyOf(reasons);
    }

    /** The strictest that one gate said. */
    Decision of(GateName gate) {
        return reasons.stream()
                .filter(reason -> reason.gate() == gate)
                .map(GateReason::decision)
                .reduce(Decision.PASS, Decision::and);
    }

    /** The strictest of all. */
    Decision decision() {
        return reasons.stream().map(GateReason::decision).reduce(Decision.PASS, Decision::and);
    }

    /** Whether the gate that had to stop a bad patch did. */
    boolean isCaught() {
        var said = of(asked.gate().orElseThrow());
        return said == Decision.REJECT || said == Decision.ESCALATE;
    }

    boolean isRefused() {
        return decision() == Decision.REJECT;
    }

    /** The codes of everything it was refused for, in order and joined by commas. */
    String refusedFor() {
        var codes = new TreeSet<String>();
        reasons.stream()
                .filter(reason -> reason.decision() == Decision.REJECT)
                .forEach(reason -> codes.add(reason.gate() + "/" + reason.code()));
        return String.join(",", codes);
    }
}
