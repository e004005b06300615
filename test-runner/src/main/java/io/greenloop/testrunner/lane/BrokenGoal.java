package io.greenloop.testrunner.lane;

import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.LocatedProblem;
import io.greenloop.testrunner.sandbox.SandboxResult;
import java.util.List;
import java.util.Optional;

/** Says which goal ended a build before its tests, in Maven's own words: no patch of the code makes up for that. */
final class BrokenGoal {

    /** What these find is said elsewhere, as a problem or as a test that fails. */
    private static final List<String> TOLD_ELSEWHERE =
            List.of("maven-compiler-plugin:", "maven-surefire-plugin:", "maven-failsafe-plugin:");

    private BrokenGoal() {}

    /** Empty where the build did not fail, or for want of artifacts, or where no goal is to blame. */
    static Optional<LocatedProblem> in(MavenBuild.Finished finished) {
        var result = finished.result();
        if (result.end() != SandboxResult.End.EXITED
                || result.exitCode() == 0
                || !finished.facts().missing().isEmpty()) {
            return Optional.empty();
        }
        return finished.facts().failures().stream()
                .filter(failed -> !failed.goal().isEmpty())
                .findFirst()
                .filter(failed -> TOLD_ELSEWHERE.stream().noneMatch(failed.goal()::startsWith))
                .map(failed -> problem(finished.root(), failed));
    }

    private static LocatedProblem problem(String root, BuildFacts.Failed failed) {
        var below =
                failed.directory().startsWith(root + "/") ? failed.directory().substring(root.length() + 1) + "/" : "";
        var message = "%s ends the build before any test: %s"
                .formatted(failed.goal(), failed.message().strip().replaceAll("\\s+", " "));
        return new LocatedProblem(FailureKind.ENVIRONMENT, below + "pom.xml", 0, failed.goal(), message);
    }
}
