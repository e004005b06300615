package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GatePolicy;
import io.greenloop.contracts.GateReason;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stops candidates that reach beyond what a repair may touch, or are too large for a person to judge. */
final class ScopeGate implements Gate {

    private static final List<String> STANDARD_PATHS =
            List.of("src/main/**", "**/src/main/**", "pom.xml", "**/pom.xml");
    private static final List<PathMatcher> STANDARD_PLACES = places(STANDARD_PATHS);

    /** Never in scope, whatever a policy allows: who guards the repair must not be repaired by it. */
    private enum Forbidden {
        GATE_CONFIGURATION(
                "the gates' own configuration",
                ".greenloop.yml",
                ".greenloop.yaml",
                ".greenloop/**",
                // A project may lie in any folder of a repository, and has its policy there.
                "**/.greenloop.yml",
                "**/.greenloop.yaml"),
        CI_FILE(
                "what the CI runs",
                ".github/**",
                ".gitlab-ci.yml",
                ".gitlab/**",
                ".circleci/**",
                ".ci/**",
                ".woodpecker/**",
                ".drone.yml",
                ".travis.yml",
                "Jenkinsfile",
                "azure-pipelines.yml",
                "bitbucket-pipelines.yml"),
        BUILD_WRAPPER("how the build starts", "mvnw", "mvnw.cmd", ".mvn/**", "gradlew", "gradlew.bat"),
        GIT_FILE("what git does with files", ".gitattributes", "**/.gitattributes", ".gitmodules");

        private final String meaning;
        private final List<PathMatcher> places;

        Forbidden(String meaning, String... globs) {
            this.meaning = meaning;
            this.places = places(List.of(globs));
        }
    }

    @Override
    public Verdict check(CandidateUnderReview candidate) {
        var reasons = new ArrayList<GateReason>();
        for (var file : candidate.files()) {
            forbidden(candidate, file).or(() -> outside(candidate, file)).ifPresent(reasons::add);
            HiddenText.headerOf(file).ifPresent(reasons::add);
            HiddenText.characters(file).ifPresent(reasons::add);
            HiddenEscapes.of(file).ifPresent(reasons::add);
            Homoglyphs.of(file).ifPresent(reasons::add);
            if (file.after().filter(text -> text.indexOf('\0') >= 0).isPresent()) {
                reasons.add(reason("BINARY", file.path(), "%s is not text".formatted(file.path())));
            }
        }
        if (candidate.authorship() == Authorship.MACHINE) {
            size(candidate, reasons);
        }
        return new Verdict(reasons);
    }

    private static void size(CandidateUnderReview candidate, List<GateReason> reasons) {
        var policy = candidate.policy();
        if (candidate.files().size() > policy.changedFiles()) {
            reasons.add(reason(
                    "TOO_MANY_FILES",
                    "",
                    "touches %d files, at most %d are allowed"
                            .formatted(candidate.files().size(), policy.changedFiles())));
        }
        if (candidate.changedLines() > policy.changedLines()) {
            reasons.add(reason(
                    "TOO_MANY_LINES",
                    "",
                    "adds and removes %d lines, at most %d are allowed"
                            .formatted(candidate.changedLines(), policy.changedLines())));
        }
    }

    /** Whether the policy lists this path by itself, beyond the standard. */
    static boolean isAllowedByPolicy(GatePolicy policy, String path) {
        return isIn(places(policy.allowedPaths()), path);
    }

    /** A person may have to change what guards the project; then another person should look at it. */
    private static Optional<GateReason> forbidden(CandidateUnderReview candidate, ChangedFile file) {
        var decision = candidate.authorship() == Authorship.MACHINE ? Decision.REJECT : Decision.ESCALATE;
        for (var forbidden : Forbidden.values()) {
            if (isIn(forbidden.places, file.path())) {
                var sentence = "%s is %s".formatted(file.path(), forbidden.meaning);
                return Optional.of(
                        new GateReason(GateName.SCOPE, decision, forbidden.name(), file.path(), 0, "", "", sentence));
            }
        }
        return Optional.empty();
    }

    private static Optional<GateReason> outside(CandidateUnderReview candidate, ChangedFile file) {
        if (candidate.authorship() == Authorship.ANYONE) {
            return Optional.empty();
        }
        var policy = candidate.policy();
        var isStandard = policy.allowedPaths().isEmpty();
        var allowed = isStandard ? STANDARD_PATHS : policy.allowedPaths();
        return isIn(isStandard ? STANDARD_PLACES : places(allowed), file.path())
                ? Optional.empty()
                : Optional.of(reason(
                        "OUTSIDE_ALLOWED_PATHS",
                        file.path(),
                        "%s is outside the allowed paths %s".formatted(file.path(), String.join(", ", allowed))));
    }

    private static List<PathMatcher> places(List<String> globs) {
        var files = FileSystems.getDefault();
        return globs.stream().map(glob -> files.getPathMatcher("glob:" + glob)).toList();
    }

    private static boolean isIn(List<PathMatcher> places, String path) {
        return places.stream().anyMatch(place -> place.matches(Path.of(path)));
    }

    private static GateReason reason(String code, String path, String sentence) {
        return new GateReason(GateName.SCOPE, Decision.REJECT, code, path, 0, "", "", sentence);
    }
}
