package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;

/** Stops credentials on their way into the code. Looks at added lines only and never repeats what it found. */
final class SecretsGate implements Gate {

    /** Shapes by which credentials are known. */
    private enum Shape {
        PRIVATE_KEY("a private key", "-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----"),
        CLOUD_KEY("a cloud access key", "\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b|\\bAIza[0-9A-Za-z_-]{35}\\b"),
        FORGE_TOKEN(
                "a token of a code host",
                "\\bgh[pousr]_[0-9A-Za-z]{36,}\\b|\\bgithub_pat_\\w{40,}\\b|\\bglpat-[\\w-]{20,}"),
        SERVICE_TOKEN("a service's token", "\\bxox[abprs]-[0-9A-Za-z-]{10,}|\\bsk-[0-9A-Za-z_-]{20,}"),
        SIGNED_TOKEN("a signed token", "\\beyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]{10,}"),
        URL_WITH_PASSWORD("a URL with a password", "\\b[a-z][a-z0-9+.-]*://[^\\s/:@\"']+:[^\\s/@\"'${}]{3,}@"),
        PASSWORD(
                "a password in the code",
                "(?i)\\b[\\w.-]*(?:password|passwd|secret|api[_-]?key|access[_-]?token|auth[_-]?token)\\w*[\"']?"
                        + "\\s*[=:]\\s*[\"'](?!\\$\\{|\\{)[^\"'\\s]{8,}[\"']");

        private final String meaning;
        private final Pattern pattern;

        Shape(String meaning, String pattern) {
            this.meaning = meaning;
            this.pattern = Pattern.compile(pattern);
        }
    }

    @Override
    public Verdict check(CandidateUnderReview candidate) {
        var reasons = new ArrayList<GateReason>();
        for (var file : candidate.files()) {
            for (var line : Texts.added(file)) {
                shapeOf(line.text()).ifPresent(shape -> reasons.add(reason(file, line, shape)));
            }
        }
        return new Verdict(reasons);
    }

    private static Optional<Shape> shapeOf(String line) {
        for (var shape : Shape.values()) {
            if (shape.pattern.matcher(line).find()) {
                return Optional.of(shape);
            }
        }
        return Optional.empty();
    }

    private static GateReason reason(ChangedFile file, Texts.Line line, Shape shape) {
        return new GateReason(
                GateName.SECRETS,
                Decision.REJECT,
                "CREDENTIAL_ADDED",
                file.path(),
                line.number(),
                "",
                "(not shown)",
                "adds what looks like %s".formatted(shape.meaning));
    }
}
