package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import io.greenloop.javasource.JavaSpans;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Hands on what a module no longer gives to others. On a class path nothing of that shows: tests pass, and programs on a module
 * path do not start.
 */
final class ModuleDescriptorGate implements Gate {

    @Override
    public Verdict check(CandidateUnderReview candidate) {
        var reasons = new ArrayList<GateReason>();
        for (var file : candidate.files()) {
            if (file.path().endsWith("module-info.java") && !TestCodeGate.isTest(candidate, file)) {
                lost(file).ifPresent(lost -> reasons.add(reason(file, lost)));
            }
        }
        return new Verdict(reasons);
    }

    private static Optional<String> lost(ChangedFile file) {
        if (file.before().isEmpty()) {
            return Optional.of("others see only what this new module exports");
        }
        if (file.after().isEmpty()) {
            return Optional.of("the module is gone by whose name others ask for it");
        }
        var gone = directives(file.before().get());
        gone.removeAll(directives(file.after().get()));
        return gone.stream().findFirst().map("the module no longer says '%s'"::formatted);
    }

    /** The head, such as {@code open module shop}, and what it says to others. */
    private static Set<String> directives(String text) {
        var said = new LinkedHashSet<String>();
        Arrays.stream(JavaSpans.withoutComments(text).split("[;{}]"))
                .map(directive -> directive.strip().replaceAll("\\s+", " "))
                .filter(directive ->
                        directive.matches("(?:.* )?module .*|(?:exports|opens|provides|requires transitive) .*"))
                .forEach(said::add);
        return said;
    }

    private static GateReason reason(ChangedFile file, String sentence) {
        var line =
                Texts.added(file).stream().findFirst().map(Texts.Line::number).orElse(0);
        return new GateReason(GateName.RISK, Decision.ESCALATE, "API_CHANGED", file.path(), line, "", "", sentence);
    }
}
