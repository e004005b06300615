package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;

/** Hands on what changes stored data or what is said to other programs, outside of Java code. */
final class SchemaGate implements Gate {

    private static final Pattern MIGRATION = Pattern.compile(
            "(?i)(?:.*/)?(?:db/(?:migrations?|changelog)/.*|migrations?/.*\\.sql|[VURB]\\d[\\w.]*__.*\\.sql|liquibase/.*|.*changelog[\\w.-]*\\.(?:xml|ya?ml|sql|json))");
    private static final Pattern CONTRACT = Pattern.compile(
            "(?i).*(?:\\.(?:proto|avsc|avdl|xsd|wsdl|thrift|graphqls?|raml)|(?:openapi|swagger|asyncapi)[\\w.-]*\\.(?:ya?ml|json)|schema\\.(?:sql|json))");

    @Override
    public Verdict check(CandidateUnderReview candidate) {
        var reasons = new ArrayList<GateReason>();
        for (var file : candidate.files()) {
            if (!TestCodeGate.isTest(candidate, file)) {
                reason(file).ifPresent(reasons::add);
            }
        }
        return new Verdict(reasons);
    }

    private static Optional<GateReason> reason(ChangedFile file) {
        if (MIGRATION.matcher(file.path()).matches()) {
            return Optional.of(
                    file.before().isPresent()
                            ? reason("MIGRATION_CHANGED", file, "changes a migration that may have run already")
                            : reason("MIGRATION_ADDED", file, "adds a migration of stored data"));
        }
        var takesAway = CONTRACT.matcher(file.path()).matches() && file.before().isPresent() && isLess(file);
        return takesAway
                ? Optional.of(reason("SCHEMA_CHANGED", file, "takes away or changes what other programs rely on"))
                : Optional.empty();
    }

    /** Whether a line that says something is gone. */
    private static boolean isLess(ChangedFile file) {
        return Texts.gone(file).stream()
                .map(line -> line.text().strip())
                .anyMatch(line ->
                        !line.isEmpty() && !line.startsWith("//") && !line.startsWith("#") && !line.startsWith("*"));
    }

    private static GateReason reason(String code, ChangedFile file, String sentence) {
        var line =
                Texts.added(file).stream().findFirst().map(Texts.Line::number).orElse(0);
        return new GateReason(GateName.RISK, Decision.ESCALATE, code, file.path(), line, "", "", sentence);
    }
}
