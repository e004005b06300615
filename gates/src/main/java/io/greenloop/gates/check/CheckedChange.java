package io.greenloop.gates.check;

import static java.util.Objects.requireNonNull;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the gates say of a change.
 *
 * @param base id of the commit that was compared with
 * @param prefix where the project is in its repository: empty for the top, else ending with '/'
 * @param paths the changed files, from the project's root
 * @param lines lines added and removed together
 * @param reasons strictest first, then by file and line
 */
public record CheckedChange(String base, String prefix, List<String> paths, int lines, List<GateReason> reasons) {

    private static final Comparator<GateReason> ORDER = Comparator.comparing(
                    GateReason::decision, Comparator.<Decision>reverseOrder())
            .thenComparing(GateReason::path)
            .thenComparingInt(GateReason::line)
            .thenComparing(GateReason::gate);

    public CheckedChange {
        requireNonNull(base, "base");
        requireNonNull(prefix, "prefix");
        paths = List.copyOf(paths);
        reasons = quiet(reasons).stream().distinct().sorted(ORDER).toList();
    }

    /** What one gate calls a credential no other may quote. */
    private static List<GateReason> quiet(List<GateReason> reasons) {
        var secret = reasons.stream()
                .filter(reason -> reason.gate() == GateName.SECRETS)
                .map(reason -> reason.path() + ":" + reason.line())
                .collect(Collectors.toSet());
        return reasons.stream()
                .map(reason -> reason.gate() != GateName.SECRETS && secret.contains(reason.path() + ":" + reason.line())
                        ? without(reason)
                        : reason)
                .toList();
    }

    private static GateReason without(GateReason reason) {
        return new GateReason(
                reason.gate(),
                reason.decision(),
                reason.code(),
                reason.path(),
                reason.line(),
                "",
                "",
                "not shown, for a credential stands in that line");
    }

    /** As strict as the strictest reason. */
    public Decision decision() {
        return reasons.stream().map(GateReason::decision).reduce(Decision.PASS, Decision::and);
    }

    /** Source text may hold secrets, so only numbers are shown. */
    @Override
    public String toString() {
        return "CheckedChange[files=%d, lines=%d, reasons=%d]".formatted(paths.size(), lines, reasons.size());
    }
}
