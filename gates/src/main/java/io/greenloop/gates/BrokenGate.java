package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import io.greenloop.workspace.FullDisk;
import io.greenloop.workspace.UnknownObject;
import io.greenloop.workspace.WorkspaceUnavailable;
import java.util.Arrays;

/** Says of a fault of ours that it came between a candidate and its verdict, by its type and place: its text may quote code. */
public final class BrokenGate {

    /** What such a reason is known by. */
    public static final String CODE = "GATE_BROKE";

    private static final String OURS = "io.greenloop.";

    private BrokenGate() {}

    /** The verdict of a gate that broke: it does not know, and the others speak for themselves. */
    static Verdict verdict(Gate gate, Throwable fault) {
        return Verdict.of(reason(
                Decision.UNKNOWN,
                "%s broke on this change, so what it looks for is not known here: %s"
                        .formatted(gate.getClass().getSimpleName(), cause(fault))));
    }

    /** The reason against a candidate that no gate has judged: what none of them has seen must not run. */
    public static GateReason unjudged(Throwable fault) {
        return reason(Decision.REJECT, "no gate could judge this change: " + cause(fault));
    }

    /** Whether it is the disk or the repository that fails: no fault of ours, and the same candidate may get a verdict later. */
    public static boolean isTroubleOutside(Throwable fault) {
        return fault instanceof WorkspaceUnavailable || fault instanceof UnknownObject || FullDisk.isCauseOf(fault);
    }

    private static GateReason reason(Decision decision, String sentence) {
        return new GateReason(GateName.APPLIES_AND_COMPILES, decision, CODE, "", 0, "", "", sentence);
    }

    /** The innermost frame of ours: where a stack overflows the innermost of all are most often the JDK's. */
    private static String cause(Throwable fault) {
        var frames = fault.getStackTrace();
        var place = Arrays.stream(frames)
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .or(() -> Arrays.stream(frames).findFirst())
                .map(frame -> frame.getClassName() + ":" + frame.getLineNumber())
                .orElse("?");
        return "%s at %s".formatted(fault.getClass().getSimpleName(), place);
    }
}
