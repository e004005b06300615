package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import io.greenloop.javasource.Problem;
import io.greenloop.javasource.ProblemKind;

/** Stops code that does not compile; only errors that were not there before count. */
final class CompileGate implements Gate {

    @Override
    public Verdict check(CandidateUnderReview candidate) {
        var change = candidate.javaChange();
        if (!change.after().understood()) {
            return Verdict.of(new GateReason(
                    GateName.APPLIES_AND_COMPILES,
                    Decision.UNKNOWN,
                    "COMPILER_BROKE",
                    "",
                    0,
                    "",
                    "",
                    "the compiler itself broke on this code, so whether it compiles is not known here"));
        }
        return change.newProblems().stream()
                .map(problem -> Verdict.of(reason(candidate, problem)))
                .reduce(Verdict.PASS, Verdict::and);
    }

    private static GateReason reason(CandidateUnderReview candidate, Problem problem) {
        var doubt = problem.kind() == ProblemKind.SYNTAX ? "" : Doubts.about(candidate, problem.path());
        return new GateReason(
                GateName.APPLIES_AND_COMPILES,
                doubt.isEmpty() ? Decision.REJECT : Decision.UNKNOWN,
                code(problem.kind()),
                problem.path(),
                problem.line(),
                "",
                Texts.line(after(candidate, problem.path()), problem.line()),
                doubt.isEmpty() ? problem.message() : problem.message() + "; not sure, as " + doubt);
    }

    private static String code(ProblemKind kind) {
        return switch (kind) {
            case MISSING_PACKAGE -> "PACKAGE_MISSING";
            case UNRESOLVED_SYMBOL -> "SYMBOL_UNRESOLVED";
            case SYNTAX -> "SYNTAX_ERROR";
            case OTHER -> "DOES_NOT_COMPILE";
        };
    }

    private static String after(CandidateUnderReview candidate, String path) {
        return candidate.files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .flatMap(ChangedFile::after)
                .or(() -> candidate.project().text(path))
                .orElse("");
    }
}
