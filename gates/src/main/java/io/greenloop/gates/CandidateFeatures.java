package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateVerdict;
import io.greenloop.contracts.ScoreCandidates.Plausible;
import io.greenloop.workspace.UnifiedDiffs;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lists what was measured about a plausible candidate. How much each of it weighs is not known before a calibration. */
public final class CandidateFeatures {

    private CandidateFeatures() {}

    /** Features by name; {@code plausible} must be one of {@code all}. */
    public static Map<String, Double> of(Plausible plausible, List<Plausible> all) {
        var candidate = plausible.candidate();
        var features = new TreeMap<String, Double>();
        features.put("tier", (double) candidate.tier().ordinal());
        features.put("rank", (double) candidate.rank());
        features.put("rivals", all.size() - 1.0);
        features.put("rivalsElsewhere", (double) all.stream()
                .filter(rival -> !rival.candidate().path().equals(candidate.path())
                        || rival.candidate().line() != candidate.line())
                .count());
        features.put("changedFiles", (double)
                UnifiedDiffs.changedPaths(candidate.diff()).size());
        features.put("changedLines", (double) UnifiedDiffs.changedLines(candidate.diff()));
        features.put("gateEscalations", count(plausible.verdict(), Decision.ESCALATE));
        features.put("gateUnknowns", count(plausible.verdict(), Decision.UNKNOWN));
        features.put("testsFixed", (double) plausible.result().fixed().size());
        return features;
    }

    private static double count(GateVerdict verdict, Decision decision) {
        return verdict.reasons().stream()
                .filter(reason -> reason.decision() == decision)
                .count();
    }
}
