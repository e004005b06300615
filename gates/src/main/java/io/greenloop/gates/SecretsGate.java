package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Stops credentials on their way into the code. Looks at added lines only and never repeats what it found. */
final class SecretsGate implements Gate {

    /** Checksums of what was downloaded are as random as keys and no secret. */
    private static final Pattern CHECKSUMS = Pattern.compile(
            ".*(?:package-lock\\.json|npm-shrinkwrap\\.json|yarn\\.lock|pnpm-lock\\.yaml|poetry\\.lock|Pipfile\\.lock|go\\.sum|Cargo\\.lock"
                    + "|gradle\\.lockfile|verification-metadata\\.xml)");

    @Override
    public Verdict check(CandidateUnderReview candidate) {
        var reasons = new ArrayList<GateReason>();
        for (var file : candidate.files()) {
            if (CHECKSUMS.matcher(file.path()).matches()) {
                continue;
            }
            var isTest = TestCodeGate.isTest(candidate, file);
            var whole = file.after().orElse("").lines().toList();
            for (var line : logical(Texts.added(file))) {
                var above = line.number() > 1 ? whole.get(line.number() - 2) : "";
                Secrets.in(line.text())
                        .or(() -> SecretForms.of(line.text(), above).stream()
                                .flatMap(form -> Secrets.in(form).stream())
                                .findFirst())
                        .flatMap(found -> reason(file, line, found, isTest))
                        .ifPresent(reasons::add);
            }
        }
        return new Verdict(reasons);
    }

    /** A text that goes on in the next line belongs to the line that it began in. */
    private static List<Texts.Line> logical(List<Texts.Line> lines) {
        var logical = new ArrayList<Texts.Line>();
        for (var line : lines) {
            var last = logical.isEmpty() ? null : logical.get(logical.size() - 1);
            var continues = last != null
                    && (last.text().stripTrailing().endsWith("+")
                            || line.text().strip().startsWith("+ \""));
            if (continues && last.text().length() < 2_000) {
                logical.set(
                        logical.size() - 1,
                        new Texts.Line(
                                last.number(),
                                last.text().stripTrailing() + line.text().strip()));
            } else {
                logical.add(line);
            }
        }
        return logical;
    }

    /** Tests make up passwords, keys and tokens of their own; what a provider gave out is none of them. */
    private static Optional<GateReason> reason(ChangedFile file, Texts.Line line, Secrets.Found found, boolean isTest) {
        if (isTest && !found.ofProvider()) {
            return Optional.empty();
        }
        return Optional.of(new GateReason(
                GateName.SECRETS,
                found.certain() && !isTest ? Decision.REJECT : Decision.ESCALATE,
                "CREDENTIAL_ADDED",
                file.path(),
                line.number(),
                "",
                "(not shown)",
                "adds what looks like %s".formatted(found.meaning())));
    }
}
