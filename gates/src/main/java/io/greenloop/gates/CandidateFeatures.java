package io.greenloop.gates;

import io.greenloop.contracts.BehaviourCompared.Behaviour;
import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateVerdict;
import io.greenloop.contracts.ScoreCandidates.Plausible;
import io.greenloop.workspace.UnifiedDiffs;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lists what was measured about a plausible candidate. What each of it weighs {@link Confidence} says. */
public final class CandidateFeatures {

    private CandidateFeatures() {}

    /**
     * Features by name.
     *
     * @param plausible one of {@code all}
     * @param behaviours of those of which it was found out; a share of nothing is left out
     */
    public static Map<String, Double> of(Plausible plausible, List<Plausible> all, List<Behaviour> behaviours) {
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
        behaviours.stream()
                .filter(behaviour -> behaviour.candidateId().equals(candidate.id()))
                .findFirst()
                .ifPresent(behaviour -> features.putAll(of(behaviour, behaviours)));
        return features;
    }

    private static Map<String, Double> of(Behaviour behaviour, List<Behaviour> all) {
        var features = new TreeMap<String, Double>();
        var alike = all.stream()
                .filter(other -> other.cluster() == behaviour.cluster())
                .count();
        features.put("behaviours", (double)
                all.stream().map(Behaviour::cluster).distinct().count());
        features.put("agreeing", (double) alike / all.size());
        putShare(features, "kept", behaviour.kept(), behaviour.keptOf());
        putShare(features, "mutantsKilled", behaviour.killed(), behaviour.mutants());
        return features;
    }

    private static void putShare(Map<String, Double> features, String name, int part, int of) {
        if (of > 0) {
            features.put(name, (double) part / of);
        }
    }

    private static double count(GateVerdict verdict, Decision decision) {
        return verdict.reasons().stream()
                .filter(reason -> reason.decision() == decision)
                .count();
    }
}
