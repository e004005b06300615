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
        var failures = finished.facts().failures();
        return failures.stream()
                .filter(failed -> !failed.goal().isEmpty())
                .findFirst()
                .map(failed -> Optional.of(failed)
                        .filter(known -> TOLD_ELSEWHERE.stream().noneMatch(known.goal()::startsWith))
                        .map(known -> problem(finished.root(), known)))
                .orElseGet(() -> failures.stream().findFirst().map(BrokenGoal::beforeAnyGoal));
    }

    /** Maven did not get as far as a goal: the plan could not be made, or a plugin not be taken. */
    private static LocatedProblem beforeAnyGoal(BuildFacts.Failed failed) {
        var message = "Maven ends the build before any test: " + oneLine(failed.message());
        return new LocatedProblem(FailureKind.ENVIRONMENT, "pom.xml", 0, "maven", message);
    }

    private static LocatedProblem problem(String root, BuildFacts.Failed failed) {
        var below =
                failed.directory().startsWith(root + "/") ? failed.directory().substring(root.length() + 1) + "/" : "";
        var message = "%s ends the build before any test: %s".formatted(failed.goal(), oneLine(failed.message()));
        return new LocatedProblem(FailureKind.ENVIRONMENT, below + "pom.xml", 0, failed.goal(), message);
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s+", " ");
    }
}
