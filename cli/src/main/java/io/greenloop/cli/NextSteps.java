package io.greenloop.cli;

import io.greenloop.contracts.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a user may want to do now. */
final class NextSteps {

    private NextSteps() {}

    static List<String> afterFix(Project project, Ending ending, Optional<Path> patch, boolean applied) {
        if (applied) {
            return List.of("applied; see it: git -C %s diff".formatted(project.folder()));
        }
        if (ending.isHealed()) {
            return patch.stream()
                    .map(file -> "next: git -C %s apply %s".formatted(project.folder(), file))
                    .toList();
        }
        return afterNoHeal(ending.news().outcome());
    }

    private static List<String> afterNoHeal(Outcome outcome) {
        return switch (outcome) {
            case EXHAUSTED ->
                List.of(
                        "next: more room (--iterations, --time), or a model for the harder faults: see Configuration in README.md");
            case ABSTAINED -> List.of("next: the reason above is for a person to look at; nothing was spent on it");
            case FAILED -> List.of("next: the log says more: standalone.log in the home folder");
            case HEALED, CANCELLED -> List.of();
        };
    }

    static List<String> afterDemo(Path patch) {
        return List.of(
                "patch: " + patch,
                "next: your own project:       ./greenloop fix PATH --apply",
                "      keep it running:        ./greenloop up, then REST as README.md shows",
                "      more broken projects:   samples, beside the script");
    }
}
