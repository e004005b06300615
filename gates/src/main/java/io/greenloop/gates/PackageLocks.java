package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Finds locks whose packages are no longer those that they were, under the same version or from another place. */
final class PackageLocks {

    private PackageLocks() {}

    static List<GateReason> compare(CandidateUnderReview candidate, ChangedFile file) {
        var before = NpmManifest.locked(file.before().orElse(""));
        var hosts = before.values().stream().map(NpmManifest.Locked::host).collect(Collectors.toSet());
        var reasons = new ArrayList<GateReason>();
        NpmManifest.locked(file.after().orElse("")).forEach((place, now) -> {
            var old = before.get(place);
            if (old != null
                    && old.version().equals(now.version())
                    && !old.integrity().equals(now.integrity())
                    && !old.integrity().isEmpty()) {
                reasons.add(reason(
                        Decision.REJECT,
                        "LOCK_INTEGRITY_CHANGED",
                        file,
                        place,
                        "%s has another checksum under the same version".formatted(place)));
            }
            if (!hosts.isEmpty() && !hosts.contains(now.host()) && !now.host().isEmpty()) {
                reasons.add(reason(
                        candidate.authorship() == Authorship.MACHINE ? Decision.REJECT : Decision.ESCALATE,
                        "DEPENDENCY_ELSEWHERE",
                        file,
                        place,
                        "%s comes from a place that nothing came from before".formatted(place)));
            }
        });
        return reasons;
    }

    private static GateReason reason(Decision decision, String code, ChangedFile file, String place, String sentence) {
        var line = file.after()
                .map(text -> Texts.lineOf(text, "\"" + place + "\""))
                .orElse(0);
        return new GateReason(GateName.DEPENDENCIES, decision, code, file.path(), line, "", place, sentence);
    }
}
