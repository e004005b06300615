package io.greenloop.sonarqube;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import io.greenloop.gates.ChangedFile;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Says what the server finds otherwise after a change than before it. */
record SonarComparison(Analysis before, Analysis after, UnaryOperator<String> place) {

    List<GateReason> reasons(List<ChangedFile> files) {
        return Stream.concat(gate(), files.stream().flatMap(file -> measures(file).stream()))
                .toList();
    }

    private Stream<GateReason> gate() {
        return switch (after.gate().status()) {
            case OK, WARN -> Stream.empty();
            case ERROR -> after.gate().newlyFailing(before.gate()).stream().map(SonarComparison::failing);
            case NONE ->
                Stream.of(reason(
                        Decision.UNKNOWN,
                        "SONARQUBE_UNKNOWN",
                        "",
                        "",
                        "",
                        "the SonarQube server has no quality gate for the change"));
        };
    }

    private static GateReason failing(QualityGate.Condition condition) {
        return reason(
                Decision.ESCALATE,
                "QUALITY_GATE_FAILED",
                "",
                "",
                condition.actual(),
                "the quality gate of the SonarQube server fails: %s is %s, and %s %s is allowed"
                        .formatted(
                                condition.metric(),
                                condition.actual(),
                                condition.isUpperBound() ? "at most" : "at least",
                                condition.threshold()));
    }

    private Optional<GateReason> measures(ChangedFile file) {
        var old = before.of(place.apply(file.path()));
        var now = after.of(place.apply(file.path()));
        return old.equals(now)
                ? Optional.empty()
                : Optional.of(reason(
                        Decision.PASS,
                        "SONARQUBE_MEASURED",
                        file.path(),
                        old.toString(),
                        now.toString(),
                        "SonarQube measures a complexity of %d (%d before) and a cognitive complexity of %d (%d before)"
                                .formatted(now.complexity(), old.complexity(), now.cognitive(), old.cognitive())));
    }

    private static GateReason reason(
            Decision decision, String code, String path, String before, String after, String sentence) {
        return new GateReason(GateName.SONARQUBE, decision, code, path, 0, before, after, sentence);
    }
}
