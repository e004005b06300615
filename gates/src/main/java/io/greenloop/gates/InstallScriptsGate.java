package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import java.util.ArrayList;
import java.util.Map;

/** Hands on commands that every machine runs that installs a package of npm, before anybody has called anything. */
final class InstallScriptsGate implements Gate {

    @Override
    public Verdict check(CandidateUnderReview candidate) {
        var reasons = new ArrayList<GateReason>();
        for (var file : candidate.files()) {
            if (file.fileName().equals("package.json")) {
                var before = file.before().map(NpmManifest::installScripts).orElse(Map.of());
                file.after().map(NpmManifest::installScripts).orElse(Map.of()).forEach((moment, command) -> {
                    if (!command.equals(before.get(moment))) {
                        reasons.add(reason(file, moment, before.getOrDefault(moment, ""), command));
                    }
                });
            }
        }
        return new Verdict(reasons);
    }

    private static GateReason reason(ChangedFile file, String moment, String before, String after) {
        return new GateReason(
                GateName.DEPENDENCIES,
                Decision.ESCALATE,
                "INSTALL_SCRIPT_CHANGED",
                file.path(),
                Texts.lineOf(file.after().orElse(""), '"' + moment + '"'),
                before,
                after,
                "every machine that installs this runs another command than before, at " + moment);
    }
}
