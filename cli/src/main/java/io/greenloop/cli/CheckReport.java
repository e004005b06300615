package io.greenloop.cli;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateReason;
import io.greenloop.gates.check.CheckedChange;
import java.util.List;

/**
 * A check for machines to read.
 *
 * @param base id of the commit that was compared with
 * @param lines lines added and removed together
 */
record CheckReport(boolean passed, Decision decision, String base, int files, int lines, List<GateReason> reasons) {

    static CheckReport of(CheckedChange change, boolean isRefused) {
        return new CheckReport(
                !isRefused, change.decision(), change.base(), change.paths().size(), change.lines(), change.reasons());
    }
}
