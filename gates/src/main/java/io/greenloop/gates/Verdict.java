package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateReason;
import java.util.List;
import java.util.stream.Stream;

/** What gates say of a candidate: all of their reasons. Without any it passes; with some it is as good as the strictest. */
public record Verdict(List<GateReason> reasons) {

    public static final Verdict PASS = new Verdict(List.of());

    public Verdict {
        reasons = List.copyOf(reasons);
    }

    public static Verdict of(GateReason reason) {
        return new Verdict(List.of(reason));
    }

    public Verdict and(Verdict other) {
        return new Verdict(Stream.concat(reasons.stream(), other.reasons.stream())
                .distinct()
                .toList());
    }

    public Decision decision() {
        return reasons.stream().map(GateReason::decision).reduce(Decision.PASS, Decision::and);
    }
}
