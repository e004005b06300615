package io.greenloop.testrunner.lane;

import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.LocatedProblem;
import io.greenloop.testrunner.report.PomPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** Places artifacts that exist nowhere in the POMs that ask for them. */
final class PomProblems {

    private static final int DEPTH = 6;
    private static final long LARGEST = 4 << 20;

    private PomProblems() {}

    static List<LocatedProblem> of(BuiltProject built) {
        return built.absent().stream()
                .sorted()
                .map(coordinate -> problem(built.folder(), coordinate))
                .distinct()
                .toList();
    }

    private static LocatedProblem problem(Path folder, String coordinate) {
        var parts = coordinate.split(":");
        var shown = "%s:%s:%s".formatted(parts[0], parts[1], parts[parts.length - 1]);
        var message = "%s does not exist in the repositories of this project".formatted(shown);
        try (var files = Files.walk(folder, DEPTH)) {
            for (var pom : (Iterable<Path>)
                    files.filter(file -> file.endsWith("pom.xml")).sorted()::iterator) {
                if (Files.isRegularFile(pom, LinkOption.NOFOLLOW_LINKS) && Files.size(pom) < LARGEST) {
                    var line = PomPlaces.lineOf(Files.readAllBytes(pom), parts[0], parts[1]);
                    if (line.isPresent()) {
                        var path = folder.relativize(pom).toString();
                        return new LocatedProblem(FailureKind.DEPENDENCY_ERROR, path, line.getAsInt(), shown, message);
                    }
                }
            }
        } catch (IOException unreadable) {
            return new LocatedProblem(FailureKind.DEPENDENCY_ERROR, "", 0, shown, message);
        }
        return new LocatedProblem(FailureKind.DEPENDENCY_ERROR, "", 0, shown, message);
    }
}
