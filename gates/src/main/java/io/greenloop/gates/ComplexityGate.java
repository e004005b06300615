package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GatePolicy;
import io.greenloop.contracts.GateReason;
import io.greenloop.javasource.complexity.MethodComplexity;
import java.util.HashMap;
import java.util.Optional;

/** Hands touched methods that are too complex on to a stronger tier; what was too complex before and has not grown passes. */
final class ComplexityGate implements Gate {

    @Override
    public Verdict check(CandidateUnderReview candidate) {
        var before = new HashMap<String, MethodComplexity>();
        candidate.javaChange().before().methods().forEach(method -> before.put(key(method), method));
        var verdict = Verdict.PASS;
        for (var method : candidate.javaChange().after().methods()) {
            if (isOver(method, candidate.policy()) && isTouched(candidate, before.get(key(method)), method)) {
                verdict = verdict.and(
                        Verdict.of(reason(candidate.policy(), Optional.ofNullable(before.get(key(method))), method)));
            }
        }
        return verdict;
    }

    private static GateReason reason(GatePolicy policy, Optional<MethodComplexity> before, MethodComplexity after) {
        var kept = before.isPresent()
                && after.cyclomatic() <= before.get().cyclomatic()
                && after.cognitive() <= before.get().cognitive();
        var sentence = "%s has cyclomatic complexity %d (at most %d) and cognitive complexity %d (at most %d)%s"
                .formatted(
                        after.method(),
                        after.cyclomatic(),
                        policy.cyclomatic(),
                        after.cognitive(),
                        policy.cognitive(),
                        kept ? ", as complex as before" : "");
        return new GateReason(
                GateName.COMPLEXITY,
                kept ? Decision.PASS : Decision.ESCALATE,
                kept ? "COMPLEXITY_KEPT" : "COMPLEXITY_OVER_THRESHOLD",
                after.path(),
                after.line(),
                before.map(ComplexityGate::numbers).orElse(""),
                numbers(after),
                sentence);
    }

    private static boolean isOver(MethodComplexity method, GatePolicy policy) {
        return method.cyclomatic() > policy.cyclomatic() || method.cognitive() > policy.cognitive();
    }

    private static boolean isTouched(CandidateUnderReview candidate, MethodComplexity before, MethodComplexity after) {
        var file = candidate.files().stream()
                .filter(changed -> changed.path().equals(after.path()))
                .findFirst();
        if (file.isEmpty()) {
            return false;
        }
        return before == null
                || !text(file.get().before(), before).equals(text(file.get().after(), after));
    }

    private static String text(Optional<String> file, MethodComplexity method) {
        return file.map(text -> String.join(
                        "\n",
                        text.lines()
                                .skip(method.line() - 1L)
                                .limit(method.lastLine() - method.line() + 1L)
                                .toList()))
                .orElse("");
    }

    private static String numbers(MethodComplexity method) {
        return "cyclomatic %d, cognitive %d".formatted(method.cyclomatic(), method.cognitive());
    }

    private static String key(MethodComplexity method) {
        return method.path() + "|" + method.method();
    }
}
