package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GatePolicy;
import io.greenloop.contracts.GateReason;
import io.greenloop.javasource.complexity.MethodComplexity;
import java.util.Optional;
import java.util.stream.Collectors;

/** Hands touched methods that are too complex on to a stronger tier; what was too complex before and has not grown passes. */
final class ComplexityGate implements Gate {

    @Override
    public Verdict check(CandidateUnderReview candidate) {
        var touched = candidate.files().stream().map(ChangedFile::path).collect(Collectors.toSet());
        var pairs = new MethodPairs(candidate);
        return candidate.javaChange().after().methods().stream()
                .filter(method -> touched.contains(method.path()) && isOver(method, candidate.policy()))
                .filter(method -> isTouched(pairs, method))
                .map(method -> Verdict.of(reason(candidate.policy(), pairs.before(method), method)))
                .reduce(Verdict.PASS, Verdict::and);
    }

    private static GateReason reason(GatePolicy policy, Optional<MethodComplexity> before, MethodComplexity after) {
        var kept = before.isPresent()
                && !isWorse(before.get().cyclomatic(), after.cyclomatic(), policy.cyclomatic())
                && !isWorse(before.get().cognitive(), after.cognitive(), policy.cognitive());
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

    /** What grows below its threshold is no worse, whatever the other number is. */
    private static boolean isWorse(int before, int after, int atMost) {
        return after > atMost && after > before;
    }

    private static boolean isTouched(MethodPairs pairs, MethodComplexity method) {
        return pairs.before(method)
                .map(before -> !pairs.linesBefore(before).equals(pairs.linesAfter(method)))
                .orElse(true);
    }

    private static String numbers(MethodComplexity method) {
        return "cyclomatic %d, cognitive %d".formatted(method.cyclomatic(), method.cognitive());
    }
}
