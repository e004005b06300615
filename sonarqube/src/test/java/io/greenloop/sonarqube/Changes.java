package io.greenloop.sonarqube;

import io.greenloop.contracts.GatePolicy;
import io.greenloop.gates.CandidateUnderReview;
import io.greenloop.gates.ChangedFile;
import io.greenloop.gates.Gate;
import io.greenloop.gates.JavaInspector;
import io.greenloop.gates.ProjectFiles;
import io.greenloop.gates.ProjectUnderReview;
import io.greenloop.gates.SourceModule;
import io.greenloop.gates.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts anyone's change to a plain Maven project before a gate. */
final class Changes {

    private Changes() {}

    static Verdict judged(Gate gate, ChangedFile... files) {
        var module = new SourceModule(
                "", 17, List.of("src/main/java"), List.of("src/test/java"), List.of(), List.of(), List.of(), false);
        var nothing = new ProjectFiles() {
            @Override
            public List<String> paths() {
                return List.of();
            }

            @Override
            public Optional<String> text(String path) {
                return Optional.empty();
            }
        };
        var project = new ProjectUnderReview(nothing, List.of(module), Set.of());
        try (var inspector = new JavaInspector(project)) {
            return gate.check(CandidateUnderReview.ofAnyone(
                    List.of(files), files.length, project, GatePolicy.STANDARD, inspector));
        }
    }
}
